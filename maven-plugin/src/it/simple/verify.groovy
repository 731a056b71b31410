def log = new File(basedir, 'build.log').text

// Java: made, compiled together with the code that calls it, and said where
assert new File(basedir, 'target/generated-sources/permatrix/com/example/library/Library.java').exists()
assert new File(basedir, 'target/classes/com/example/library/Library.class').exists()
assert new File(basedir, 'target/classes/com/example/Desk.class').exists()
assert log =~ /java: target.generated-sources.permatrix.com.example.library \(\d+ files, \d+ written\)/

// suites: made, and run beside the project's own
def reports = new File(basedir, 'target/surefire-reports').listFiles().findAll { it.name.endsWith('.xml') }
def suites = reports.collect { new groovy.xml.XmlSlurper().parse(it) }
assert suites.any { it.@name.text() == 'com.example.DeskTest' }
assert suites.any { it.@name.text().startsWith('com.example.library.') && it.@tests.toInteger() > 0 }
assert suites.every { it.@failures.toInteger() == 0 && it.@errors.toInteger() == 0 }

// page: made, and said where, with a path that can be opened from anywhere
def folder = new File(basedir, 'target/permatrix')
def pages = folder.list().findAll { it.endsWith('.html') }
assert pages.sort() == ['index.html', 'library.html']
pages.each { assert log.readLines().contains('[INFO] page: ' + new File(folder, it).absolutePath) }
assert new File(folder, 'library.html').text.contains('Lending library')
assert new File(folder, 'index.html').text.contains('library.html')

// tests: the page tells what became of them, since they ran before it was made
assert new File(folder, 'library.html').text =~ /\d+ verified/
assert !(new File(folder, 'library.html').text =~ /\d+ (not run|failed)/)

// read once, though three goals need it
assert log.count('Library (src/main/permatrix/library.matrix): 2 roles, 3 permissions, 1 promise') == 1
assert !(log =~ /(?m)^\[WARNING\].*(permatrix|\.matrix)/): 'nothing of ours is doubtful'
