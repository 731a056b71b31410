def log = new File(basedir, 'build.log').text
def place = { String file, int line, int column ->
    '[ERROR] ' + new File(basedir, 'src/main/permatrix/' + file).absolutePath + ":[${line},${column}] "
}

// all errors of both files in one run, in order, each once
def expected = [
    place('more/bank.matrix', 16, 19) + 'error[PM223]: the cell is blank',
    place('more/bank.matrix', 19, 44) + 'error[PM207]: unknown permission `open_account_s`',
    place('shop.matrix', 13, 28) + 'error[PM204]: unknown role `Clerc`',
    place('shop.matrix', 16, 28) + 'error[PM208]: the legend has no word `yes`',
]
def told = log.readLines().findAll { it.contains('.matrix:[') }
assert told.size() == expected.size()
expected.eachWithIndex { text, i -> assert told[i].startsWith(text) }

// the line itself, with what is wrong underlined
assert log.contains('''
13 |   | Permission   | Owner | Clerc |
   |                            ^^^^^ no such role
''')
assert log.contains('4 errors in 2 files, each shown above with its file, line and column')
assert !log.contains('Caused by'): 'a mistake in a matrix is no fault of the plugin'
assert !new File(basedir, 'target/permatrix').exists()
