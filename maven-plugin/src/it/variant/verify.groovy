def builds = new File(basedir, 'build.log').text.split('Scanning for projects')
assert builds.length == 6: 'five builds'
def (wrong, right, misspelled, forms, noForm) = builds[1..5]

assert wrong.contains('there is no variant "later"')
assert wrong.contains('choose one of "Clerks refund"')

assert right.contains('BUILD SUCCESS')
def facade = new File(basedir, 'target/generated-sources/permatrix/com/example/shop/Shop.java').text
assert facade.contains('Web shop (Clerks refund)')

assert misspelled.contains('<variants> names the matrix Shopp, and there is none: write one of Shop')

assert forms.contains('BUILD SUCCESS')
def made = new File(basedir, 'target/permatrix').list().findAll { !it.startsWith('.') }
assert made.sort() == ['index.html', 'shop.csv', 'shop.html', 'shop.json', 'shop.md', 'shop.xlsx']
assert forms.readLines().contains('[INFO] report: ' + new File(basedir, 'target/permatrix/shop.xlsx').absolutePath)
assert new File(basedir, 'target/permatrix/shop.html').text.contains('href="shop.xlsx"')

assert noForm.contains('<formats> names `pdf`, and a report has no such form: write one or more of html, markdown, csv, xlsx, json, all')
