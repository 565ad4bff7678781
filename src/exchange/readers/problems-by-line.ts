// What is wrong in a user's own file, said by line and field.
import type * as v from 'valibot';
import type {FieldPath, YamlFile} from './yaml-file.js';

/** `message` is a clause. */
export type Problem = {path: FieldPath; message: string};

export const problemOf = ({path, message}: v.BaseIssue<unknown>): Problem => ({
  path: path?.map(({key}) => key) ?? [],
  message,
});

/** `line 12, stages[1].minutes: a whole number of minutes is needed`, in the order in which they stand in the file. */
export const problemsByLine = (problems: readonly Problem[], file: YamlFile): string[] =>
  problems
    .map(({path, message}) => ({...file.placeOf(path), field: fieldName(path), message}))
    .sort((a, b) => a.offset - b.offset)
    .map(({line, field, message}) => `line ${line}${field && `, ${field}`}: ${message}`);

const fieldName = (path: FieldPath): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
