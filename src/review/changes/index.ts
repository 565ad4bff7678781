// Everything that can happen to a review, by noun: what it looks like, what it does, how it is taken back.
export * from './apply.js';
export * from './change.js';
export * from './difference.js';
export * from './shape.js';
export * from './undo.js';
