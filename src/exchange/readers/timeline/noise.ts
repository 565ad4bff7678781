// What a chat says of itself: who came and went, and what the channel is called. It is folded away.

export const isChatNoise = (text: string): boolean =>
  /^(?:\S+ ){0,5}?(?:has |was )?(?:joined|left|added to|removed from) (?:the |this )?(?:channel|chat|conversation|group|#\S+)[^\n]*$/i.test(
    text.slice(0, 200),
  ) ||
  /^(?:has )?(?:set|changed|cleared|renamed) the (?:channel|chat|group)(?:’s|'s)? ?(?:topic|purpose|description|name)?\b/i.test(
    text,
  ) ||
  /^(?:pinned a message|messages and calls are end-to-end encrypted)/i.test(text);
