// What a chat says of itself: who came and went, and what the channel is called. It is folded away.

export const isChatNoise = (text: string): boolean =>
  /^(?:\S+ ){0,5}?(?:has |was )?(?:joined|left|added to|removed from) (?:the |this )?(?:channel|chat|conversation|group|#\S+)(?:(?:[.,]|,? along| by| from| via| with| and \d+ others?\b| using| as)[^\n]*)?$/i.test(
    text.slice(0, 200),
  ) ||
  /^(?:has )?(?:set|changed|cleared|renamed) the (?:channel|chat|group)(?:’s|'s)? ?(?:topic|purpose|description|name|to|:|$)/i.test(
    text,
  ) ||
  /^@\S+ (?:was|were|has been|have been) (?:notified|paged) (?:by|via|through) [^\n]*$/i.test(text) ||
  /^(?:pinned a message|messages and calls are end-to-end encrypted)/i.test(text);

/** A line of the reactions to a message: `:eyes: 2`. */
export const isReactions = (line: string): boolean =>
  /^(?:(?::[\w+-]+:|\p{Extended_Pictographic}\ufe0f?)\s*\d+\s*)+$/u.test(line.trim());
