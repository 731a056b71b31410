def builds = new File(basedir, 'build.log').text.split('Scanning for projects')
assert builds.length == 3: 'two builds'
def (lenient, strict) = builds[1..2]
def warning = '[WARNING] ' + new File(basedir, 'src/main/permatrix/shop.matrix').absolutePath + ':[11,3] warning[PM'

assert lenient.count(warning) == 1: 'said once, though three goals read the matrix'
assert lenient.contains('BUILD SUCCESS')

assert strict.count(warning) == 1
assert strict.contains('1 warning, shown above, and failOnWarning is set')
assert strict.contains('BUILD FAILURE')
