/** The search: what a text becomes in the word index, how a query is read, and where its words stand in the text as it is. */
export { foldedText, foldedWords, searchText } from './fold.ts';
export { highlight, type Range, type Snippet, snippet } from './highlight.ts';
export { dateEnds, type SearchCondition } from './search-conditions.ts';
export { exclusionOf, parseSearch, type ParsedSearch, type SearchPart, type SearchTerm } from './search-query.ts';
export { type Token, tokens } from './tokens.ts';
