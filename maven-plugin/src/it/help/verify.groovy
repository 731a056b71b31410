def log = new File(basedir, 'build.log').text

['check', 'generate', 'generate-tests', 'report', 'site-report', 'help'].each { goal ->
    assert log =~ /(?m)^permatrix:${goal}$/: "the goal ${goal} is listed"
}
def parameters = ['sourceDirectory', 'includes', 'excludes', 'basePackage', 'outputDirectory', 'skip', 'failOnWarning']
parameters.each { parameter ->
    assert log =~ /(?m)^ {4}${parameter}\b.*\n(?: {4}\S.*\n)? {6}\S/: "the parameter ${parameter} is explained"
}
def properties = ['permatrix.skip', 'permatrix.failOnWarning', 'permatrix.outputDirectory', 'permatrix.sourceDirectory']
properties.each { property ->
    assert log.contains("User property: ${property}"): "the property ${property} is named"
}
return true // else what the last line gives is taken for the answer
