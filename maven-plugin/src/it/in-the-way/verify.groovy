def log = new File(basedir, 'build.log').text
def role = new File(basedir, 'handmade/com/example/shop/Role.java')

assert log.contains("[ERROR] ${role.absolutePath}:[1,1] error[PM604]: a file that Permatrix didn't write is in the way")
assert log.contains('1 error in 1 file')
assert role.text == '// written by hand\n'
assert role.parentFile.list().length == 1: 'none of the other files is written either'
