#compdef cite
# zsh completion of cite
# PREFIX has the quotes inside a word turned into backslashes already; those around a word are left out.
_cite() {
  local -a lines described
  local line value remark current option
  case $compstate[quote] in
    \') current=$PREFIX ;;
    \") current=${(Q):-"\"$PREFIX\""} ;;
    *) current=${(Q)PREFIX} ;;
  esac
  lines=("${(@f)$(cite __complete -- "${(@Q)words[2,CURRENT-1]}" "$current" 2>/dev/null)}")
  # What stands before the value, as in --outlet=, is on the line already.
  if [[ $PREFIX == --*=* ]]; then
    option=${PREFIX%%=*}=
    compset -p ${#option}
  fi
  if [[ $lines[1] == :files ]]; then
    _files
    return
  fi
  for line in $lines; do
    value=${${line%%$'\t'*}#$option}
    remark=
    [[ $line == *$'\t'* ]] && remark=${line#*$'\t'}
    value=${value//\\/\\\\}
    described+=("${value//:/\\:}${remark:+:$remark}")
  done
  (( $#described )) || return 1
  _describe -V cite described -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}'
}
if [[ $funcstack[1] == _cite ]]; then _cite "$@"; else compdef _cite cite; fi
