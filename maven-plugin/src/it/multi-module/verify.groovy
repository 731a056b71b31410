def log = new File(basedir, 'build.log').text

assert new File(basedir, 'catalogue/target/classes/com/example/catalogue/Catalogue.class').exists()
assert new File(basedir, 'loans/target/classes/com/example/loans/Loans.class').exists()
assert new File(basedir, 'loans/target/classes/com/example/Fines.class').exists()
['catalogue', 'loans'].each { module ->
    def folder = new File(basedir, "${module}/target/permatrix")
    assert folder.list().any { it.endsWith('.html') }: "a page of ${module}"
    assert log.contains('page: ' + folder.absolutePath)
    assert log =~ /java: ${module}.target.generated-sources.permatrix.com.example.${module} \(/: 'seen from where Maven was started'
}
assert log.contains('Catalogue (src/main/permatrix/catalogue.matrix): 2 roles')
assert log.contains('Loans (src/main/permatrix/loans.matrix): 2 roles')
assert !log.contains('there is no folder'): 'the parent has no matrices, and needs none'
assert !log.contains('not marked as thread-safe') && !log.contains('not marked @threadSafe')
