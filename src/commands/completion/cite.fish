# fish completion of cite
# Where the condition is false fish completes names of files itself, with ~ and after --output= too.
function __cite_prepare
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    # A quote that is open is closed, so that the word can be read.
    set -l current (string unescape -- $typed; or string unescape -- $typed"'"; or string unescape -- $typed'"'; or echo $typed)
    set -g __cite_lines (cite __complete -- $words[2..-1] "$current" 2>/dev/null)
    test "$__cite_lines[1]" != ':files'
end
complete -c cite -n __cite_prepare -f -k -a '$__cite_lines'
