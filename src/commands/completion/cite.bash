# bash completion of cite
# For bash 3.2 (that of macOS) and later. Bash parts words at =, : and @ too and puts in only what stands
# behind the last of them, so words are joined again where they touch on the line.

# Takes the quotes and backslashes off a word: REPLY. __cite_quote is the quote that is open at its
# end, __cite_cut how much of REPLY stands before the part that bash puts in.
__cite_unquote() {
  local text=$1 char next i
  REPLY= __cite_quote= __cite_cut=0
  for ((i = 0; i < ${#text}; i++)); do
    char=${text:i:1}
    next=${text:i+1:1}
    if [[ $char == "$__cite_quote" ]]; then
      __cite_quote=
    elif [[ $__cite_quote != \' && $char == \\ ]]; then
      [[ -n $__cite_quote && $next != [\\\"\$\`] ]] && REPLY+=$char
      REPLY+=$next
      i=$((i + 1))
    elif [[ -z $__cite_quote && $char == [\'\"] ]]; then
      __cite_quote=$char
    else
      REPLY+=$char
      if [[ -z $__cite_quote && $char == [=:@] && $COMP_WORDBREAKS == *"$char"* ]]; then
        __cite_cut=${#REPLY}
        # An at sign bash puts in once more.
        [[ $char == @ ]] && __cite_cut=$((__cite_cut - 1))
      fi
    fi
  done
}

# Writes a value so that it stands for itself where the word began with that quote, or with none.
# Fails where it cannot be told so.
__cite_write() {
  REPLY=$2
  case $1 in
    \') REPLY=${REPLY//\'/\'\\\'\'} ;;
    \")
      # Inside double quotes bash takes an exclamation mark for a line of its history.
      [[ $REPLY == *!* ]] && return 1
      REPLY=${REPLY//\\/\\\\}
      REPLY=${REPLY//\"/\\\"}
      REPLY=${REPLY//\$/\\\$}
      REPLY=${REPLY//\`/\\\`}
      ;;
    *)
      printf -v REPLY %q "$2"
      # Older ones write letters beyond ASCII as codes, which nobody can read.
      if [[ $REPLY == \$* ]]; then
        REPLY=${2//\'/\'\\\'\'}
        REPLY="'$REPLY'"
      fi
      ;;
  esac
  return 0
}

_cite() {
  local REPLY __cite_quote __cite_cut IFS=$' \t\n'
  local words=() rest=$COMP_LINE last=-1 word gap i
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    gap=${rest%%"$word"*}
    rest=${rest#*"$word"}
    if [[ -z $word || -n $gap || $last -lt 0 ]]; then last=$((last + 1)); fi
    words[last]+=$word
  done
  for ((i = 0; i <= last; i++)); do
    __cite_unquote "${words[i]}"
    words[i]=$REPLY
  done
  COMPREPLY=()
  local quote=$__cite_quote cut=${words[last]:0:__cite_cut} lines=() line value
  while IFS= read -r line; do lines+=("$line"); done \
    < <(cite __complete -- "${words[@]:1}" 2>/dev/null)
  if [[ ${lines[0]} == :files ]]; then
    compopt -o filenames 2>/dev/null
    value=${words[last]}
    [[ $value == --*=* ]] && value=${value#*=}
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$value")
    return
  fi
  for line in "${lines[@]}"; do
    value=${line%%$'\t'*}
    # What stands before the part is on the line already, perhaps in other letters.
    [[ $cut == *[=:] && ${value:__cite_cut-1:1} != "${cut:__cite_cut-1:1}" ]] && continue
    value=${value:__cite_cut}
    if ((COMP_TYPE == 63 && ${#lines[@]} > 1)); then
      # Only looked at, not put in: the remark may stand beside.
      [[ $line == *$'\t'* ]] && value="$value  (${line#*$'\t'})"
      COMPREPLY+=("${value:0:${COLUMNS:-80}-1}")
    else
      __cite_write "$quote" "$value" && COMPREPLY+=("$REPLY")
    fi
  done
}
complete -o nosort -F _cite cite 2>/dev/null || complete -F _cite cite
