def log = new File(basedir, 'build.log').text

assert log =~ /\[WARNING\] no matrices: there is no folder .*main.permatrix/
assert !log.contains('[ERROR]')
assert !new File(basedir, 'target/generated-sources/permatrix').exists(): 'nothing is made of nothing'
assert !new File(basedir, 'target/permatrix').exists()
assert new File(basedir, 'empty/readme.txt').exists()
assert log =~ /\[WARNING\] no matrices in .*empty: no file there matches \*\*\/\*\.matrix/: 'of the second build'
