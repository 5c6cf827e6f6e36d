/** What people, and programs, type where something else is expected: one text or more of each kind. */
export const kinds: Readonly<Record<string, readonly string[]>> = {
  nothing: ['', ' \n\t '],
  'ten thousand characters': ['a'.repeat(10_000), 'nurse '.repeat(1_666)],
  'emoji alone': ['👩‍⚕️🙂🎉', '👍'],
  'right-to-left words, and overrides of the direction': [
    'مرحبا \u202Eabc\u202C',
    '\u2066שלום\u2069 \u200Fא',
  ],
  'characters that cannot be seen': ['\u200B\u200D\u2060\uFEFF', 'E\u200Bl\u00ADs\u3164'],
  HTML: ['<b>Els</b><script>alert(1)</script>', '&lt;img src=x onerror=alert(1)&gt;'],
  Markdown: ['**bold** _it_ `code` [link](https://example.org)\n# title', '||hidden|| ~~no~~'],
  mrkdwn: ['*bold* <https://example.org|click> <!channel>', '<@U0123> &amp; ~no~'],
  SQL: ["'; DROP TABLE people; --", "1' OR '1'='1"],
  'control characters and halves of characters': ['\u0000\u0007\u001B[31mred\u0085', 'a\u0000b\uD800'],
  'other scripts': ['李雷', 'Ελένη Привет ไทย'],
  numbers: ['-1', '99999999999999999999', '3.14'],
  'lone words that mean something': ['stop', 'help', '?'],
  'names that every object has': ['constructor', '__proto__'],
  'marks of templates': ['{ $mentee } {{x}} ${y} %s %n', '-mentee-ask-name'],
}
