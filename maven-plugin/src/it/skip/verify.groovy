def log = new File(basedir, 'build.log').text

assert log.count('Permatrix is skipped') == 4: 'each of the four goals says that it is skipped'
assert !log.contains('broken.matrix'): 'the matrix, which is wrong, was not read'
assert !new File(basedir, 'target/generated-sources/permatrix').exists()
assert !new File(basedir, 'target/permatrix').exists()
