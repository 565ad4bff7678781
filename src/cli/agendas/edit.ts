// An agenda's file in the editor, looked at each time that it was saved.
import {editFile} from '../../store/edit-file.js';
import {StoreError} from '../../store/types.js';
import {editedUntilRight} from '../streams/edited-until-right.js';
import {type Look, lookAt} from './named.js';

/** What there was to say of it last. The file stays as it was saved, whatever is in it. */
export const editAgenda = (file: string, config: string): Promise<{seen: Look; isOpen: boolean}> =>
  editedUntilRight<Look>(
    () => editFile(file),
    async () => {
      try {
        const seen = await lookAt(file, config);
        // Whoever has just saved it knows which file.
        return {seen, wrong: seen.problems.map((problem) => `${problem}.`)};
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        return {seen: {file, agenda: null, problems: [error.message]}, wrong: [error.message]};
      }
    },
  );
