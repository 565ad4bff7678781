// The names of people by the ids that a chat has instead, as its export lists them in `users.json`.
import {isRecord, nameIn, textIn} from './records.js';

/** Undefined where the text is no such list. */
export function readChatUsers(text: string): Map<string, string> | undefined {
  try {
    const users: unknown = JSON.parse(text);
    if (!Array.isArray(users)) return undefined;
    return new Map(
      users.filter(isRecord).flatMap((user): [string, string][] => {
        const [id, name] = [textIn(user, 'id'), nameIn(user.profile) || nameIn(user)];
        return id === '' || name === '' ? [] : [[id, name]];
      }),
    );
  } catch {
    return undefined;
  }
}
