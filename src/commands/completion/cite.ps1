# PowerShell completion of cite, for Windows PowerShell 5.1 and PowerShell 7
# They differ in how they hand quotes, empty words and other scripts to a program and read them back, so
# the words go as one in Base64, and the answer comes as JSON in ASCII.
Register-ArgumentCompleter -Native -CommandName cite, cite.cmd, cite.ps1 -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @('cite')
    $end = 0
    foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.StartOffset -ge $cursorPosition) { break }
        $end = $element.Extent.EndOffset
        if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) {
            $words += $element.Value
        } else {
            $words += $element.Extent.Text
        }
    }
    if ($end -lt $cursorPosition) { $words += '' }
    $bytes = [System.Text.Encoding]::UTF8.GetBytes($words -join [char]10)
    $answer = (cite __complete --base64 ([Convert]::ToBase64String($bytes)) 2>$null) -join ''
    if (-not $answer) { return }
    # 5.1 hands a list on as one object, 7 one by one; both are the same in a variable.
    $found = $answer | ConvertFrom-Json
    foreach ($one in $found) {
        $text = $one.value
        # PowerShell takes typographic quotation marks for its own.
        if ($text -notmatch '^(--)?[\p{L}_][\w./:=-]*$') {
            $text = "'" + ($text -replace '[\u0027\u2018-\u201B]', '$0$0') + "'"
        }
        [System.Management.Automation.CompletionResult]::new($text, $one.value, 'ParameterValue', $one.remark)
    }
}
