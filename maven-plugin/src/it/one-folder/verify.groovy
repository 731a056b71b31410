def log = new File(basedir, 'build.log').text
def folder = new File(basedir, 'target/generated-sources/permatrix')

assert log.contains("two executions of Permatrix write to ${folder}, and each would remove the files of the other")
assert new File(folder, 'com/example/alpha/Alpha.java').exists(): 'what the first execution made is still there'
assert !new File(folder, 'com/example/beta').exists()
assert new File(folder, 'com/example/gamma/Gamma.java').exists(): 'a matrix in YAML is one too'
