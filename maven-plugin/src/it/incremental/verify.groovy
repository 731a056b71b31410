def builds = new File(basedir, 'build.log').text.split('Scanning for projects')
assert builds.length == 6: 'five builds'
def (all, again, without, renamed, none) = builds[1..5]
def made = { String text, String name -> text =~ /java: target.generated-sources.permatrix.com.example.${name} \((\d+) files, (\d+) written\)/ }

['alpha', 'beta'].each { name ->
    def first = made(all, name)
    assert first.find() && first.group(1).toInteger() > 1 && first.group(1) == first.group(2): 'all files are written'
    def second = made(again, name)
    assert second.find() && second.group(1) == first.group(1) && second.group(2) == '0': 'nothing is written again'
}
assert again.contains('Nothing to compile'): 'so nothing is compiled again either'

assert made(without, 'alpha').find() && !made(without, 'beta').find()
assert without =~ /removed: \d+ files no longer made, from target.generated-sources.permatrix/

assert !new File(basedir, 'target/classes/com/example/beta/Role.class').exists()

assert made(renamed, 'gamma').find()
assert !renamed.contains('removed:'): 'beta was removed before'

assert none =~ /removed: \d+ files no longer made/
assert !new File(basedir, 'target/generated-sources/permatrix').exists(): 'nothing is left of the matrices'
