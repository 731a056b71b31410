def builds = new File(basedir, 'build.log').text.split('Scanning for projects')
assert builds.length == 4: 'three builds'
def (wrong, right, misspelled) = builds[1..3]

assert wrong.contains('there is no variant "later"')
assert wrong.contains('choose one of "Clerks refund"')

assert right.contains('BUILD SUCCESS')
def facade = new File(basedir, 'target/generated-sources/permatrix/com/example/shop/Shop.java').text
assert facade.contains('Web shop (Clerks refund)')

assert misspelled.contains('<variants> names the matrix Shopp, and there is none: write one of Shop')
