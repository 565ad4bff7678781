// The prime directive, word for word as the agendas that come along have it read aloud, and the heart of it.

const heart = 'everyone did the best job they could, given what they knew at the time';

export const primeDirective =
  `“Regardless of what we discover, we understand and truly believe that ${heart}, ` +
  'their skills and abilities, the resources available, and the situation at hand.”';

/** For a place that has no room for the whole. */
export const directiveInShort = `“… ${heart} …”`;

export const directivesAuthor = 'Norm Kerth';
export const directivesSource = `${directivesAuthor}, Project Retrospectives, 2001`;
