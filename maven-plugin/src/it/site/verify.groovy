def site = new File(basedir, 'target/site')

// the report: in the site's own look, and listed among its reports
def report = new File(site, 'permatrix.html').text
assert report =~ /<title>[^<]*Permission matrices[^<]*<\/title>/
assert new File(site, 'project-reports.html').text.contains('permatrix.html')

// every matrix with its figures, and nothing but text in them
assert report.contains('2 roles')
assert report.contains('1 proved')
assert report.contains('not run yet')
assert report.contains('src/main/permatrix/library.matrix')
assert report.contains('&lt;script&gt;alert(1)&lt;/script&gt; &amp; more')
assert !report.contains('<script>alert(1)')

// the totals, as in the list of the pages
assert report.contains('All matrices')
assert report.contains('3 permissions') && report.contains('5 cells')

// every link leads to a page of the site, and into it
def links = (report =~ /href="(permatrix\/[^"]+)"/).collect { it[1] }
assert links.containsAll(['permatrix/library.html', 'permatrix/library.html#promises', 'permatrix/index-matrix.html'])
links.each {
    def parts = it.split('#')
    def page = new File(site, parts[0])
    assert page.exists()
    assert parts.length == 1 || page.text.contains("id=\"${parts[1]}\"")
}
assert new File(site, 'permatrix/index.html').text.contains('href="library.html"')

// read once
def log = new File(basedir, 'build.log').text
assert log.count('Library (src/main/permatrix/library.matrix): 2 roles, 2 permissions, 1 promise') == 1
