import type { ErrorCode } from 'yaml'

const QUOTE = 'put the text after the colon in quotes'
const SPACES = 'start the line with as many spaces as its neighbors'
const BRACKETS = 'look for a missing comma, colon, quote or closing bracket, or an end that was cut off'

/** What a maintainer does about each kind of YAML error. */
const WORDS: Record<ErrorCode, string> = {
  ALIAS_PROPS: `a text that starts with * stands for another place of the file, which is not allowed here: ${QUOTE}`,
  BAD_ALIAS: `a text that starts with * or & stands for another place of the file, which is not allowed here: ${QUOTE}`,
  BAD_COLLECTION_TYPE: 'a word that starts with ! gives a type, which is not allowed here: delete it, or put the text in quotes',
  BAD_DIRECTIVE: 'a line that starts with % is not allowed here: delete it, or put the text in quotes',
  BAD_DQ_ESCAPE: 'a backslash in double quotes means nothing here: use single quotes around the text',
  BAD_INDENT: `the line does not line up with those around it: ${SPACES}, and close every quote`,
  BAD_PROP_ORDER: 'an & or ! stands in the wrong place: delete it, or put the text in quotes',
  BAD_SCALAR_START: `a text cannot start with this sign: ${QUOTE}`,
  BLOCK_AS_IMPLICIT_KEY: `a second colon, or lines that do not line up: ${QUOTE} if it holds a colon; otherwise ${SPACES}`,
  BLOCK_IN_FLOW: 'a list or a text over several lines stands inside brackets: write it in one line, in quotes',
  DUPLICATE_KEY: 'the same key stands twice in this entry: delete one, or start a new entry with a hyphen',
  IMPOSSIBLE: `the file cannot be read here: ${BRACKETS}`,
  KEY_OVER_1024_CHARS: `a key is far too long: ${BRACKETS}`,
  MISSING_CHAR: `something is missing here: ${BRACKETS}; if a text holds a colon, a quote or a comma, put the whole text in quotes`,
  MULTILINE_IMPLICIT_KEY: `a key runs over several lines: ${BRACKETS}, and write a colon and a space after every key`,
  MULTIPLE_ANCHORS: 'an & is not allowed here: delete it, or put the text in quotes',
  MULTIPLE_DOCS: 'a line with three hyphens or dots starts a second document, which is not allowed: delete it',
  MULTIPLE_TAGS: 'a word that starts with ! is not allowed here: delete it, or put the text in quotes',
  NON_STRING_KEY: 'a key must be a word: look at the colon and the brackets of this line',
  RESOURCE_EXHAUSTION: 'far too many brackets stand inside each other: delete those that are too many',
  TAB_AS_INDENT: 'a tab stands at the start of the line: use spaces',
  TAG_RESOLVE_FAILED: 'a word that starts with ! gives a type, which is not allowed here: delete it, or put the text in quotes',
  UNEXPECTED_TOKEN: `a sign stands where none is expected: ${BRACKETS}; if a text holds a quote, put the whole text in the other kind of quotes`,
}

/** A YAML error as a sentence that says what to do. */
export function yamlWords(code: ErrorCode): string {
  return WORDS[code]
}
