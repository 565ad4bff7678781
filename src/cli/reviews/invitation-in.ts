// The invitation to the meeting of a review that lies in its incident folder: what was said of it before.
import {type Invitation, newestInvitation} from '../../exchange/readers/invitation-file.js';
import type {Review} from '../../review/types.js';
import {calendarsIn} from '../../store/export/calendars-in.js';

/** Undefined where there is none. */
export const invitationIn = async (folder: string, review: Review): Promise<Invitation | undefined> =>
  newestInvitation(await calendarsIn(folder), review);
