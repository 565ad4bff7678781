// Comments from outside the meeting in the exports; and what was said between two screens, which is in none.
import {describe, expect, it} from 'vitest';
import {incidentFolderFiles} from '../../src/exchange/incident-folder.js';
import {readCommentFile} from '../../src/exchange/readers/comment-file.js';
import {sourceOf} from '../../src/exchange/source.js';
import {commentFile} from '../../src/exchange/writers/comment-file.js';
import {record} from '../../src/exchange/writers/record.js';
import {reviewDocument} from '../../src/exchange/writers/review-json.js';
import type {Change} from '../../src/review/changes/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import type {Review} from '../../src/review/types.js';

import {sampleNow, sampleReview} from '../support/sample-review.js';

const now = sampleNow('closed');
const at = Date.UTC(2018, 10, 2, 9, 30);

const after = (...changes: Change[]): Review =>
  changes.reduce(
    (review, change) => applyChange(review, change, {at, by: 'note-taker'}) ?? review,
    sampleReview('closed'),
  );

const comment = (id: string, questionId: string | null, text: string): Change => ({
  type: 'comment-added',
  comment: {id, questionId, text},
});

const commented = after(
  comment('k1', 'response', 'Nobody dared to ask for a break'),
  comment('k2', 'signs', 'The graph was red\n\nfor a week'),
  comment('k3', null, 'Thank you for *asking*'),
  comment('k4', 'response', 'Taken back'),
  {type: 'comment-deleted', id: 'k4', deleted: true},
);

describe('comments', () => {
  it('stand in Markdown after the notes of their question, with the day and nobody’s name', () => {
    const text = record(sourceOf(commented, now));
    expect(text).toMatch(
      /#### How did the response go\?\n[^#]*handover _\(people, noted 14:53\)_\n\n_From outside the meeting_\n\n- Nobody dared to ask for a break _\(2018-11-02\)_\n/,
    );
    expect(text).not.toContain('Taken back');
  });

  it('make a question without notes one that something was said on', () => {
    expect(record(sourceOf(commented, now))).toMatch(
      /#### Which early signs[^\n]*\n\n_[^\n]+_\n\n[^#]*_From outside the meeting_\n\n- {3}The graph was red\n\n {4}for a week _\(2018-11-02\)_\n/,
    );
    const silent = after(comment('k1', 'thanks', 'Well led'));
    expect(record(sourceOf(silent, now))).toMatch(
      /#### [^\n]+\n\n_[^\n]+_\n\n_From outside the meeting_\n\n- Well led/,
    );
  });

  it('have a section of their own where they belong to no question, or to one that left', () => {
    const review = {...commented, comments: commented.comments.map((one) => ({...one, questionId: 'gone'}))};
    expect(record(sourceOf(commented, now))).toContain(
      '## Comments from outside the meeting\n\n- Thank you for \\*asking\\* _(2018-11-02)_\n',
    );
    expect(record(sourceOf(review, now))).toMatch(/^- +Nobody dared to ask/m);
    expect(record(sourceOf(sampleReview('closed'), now))).not.toContain('outside the meeting');
  });

  it('are data with a calendar day and no author', () => {
    expect(reviewDocument(sourceOf(commented, now)).comments).toEqual([
      {id: 'k1', questionId: 'response', text: 'Nobody dared to ask for a break', at: '2018-11-02'},
      {id: 'k2', questionId: 'signs', text: 'The graph was red\n\nfor a week', at: '2018-11-02'},
      {id: 'k3', questionId: null, text: 'Thank you for *asking*', at: '2018-11-02'},
    ]);
  });
});

describe('nudges and the handover', () => {
  it('are in no export', () => {
    const nudged = after(
      {type: 'nudge-sent', nudge: {id: 'm1', text: 'two people have not spoken yet'}},
      {type: 'nudge-sent', nudge: {id: 'm2', text: 'we are over time'}},
      {type: 'nudge-answered', id: 'm2'},
      {type: 'facilitation-offered', id: 'offer'},
    );
    expect([nudged.nudges.length, nudged.handover]).toEqual([2, {id: 'offer', taken: false}]);
    expect(incidentFolderFiles(sourceOf(nudged, now)).files).toEqual(
      incidentFolderFiles(sourceOf(sampleReview('closed'), now)).files,
    );
    expect(reviewDocument(sourceOf(nudged, now))).toEqual(reviewDocument(sourceOf(sampleReview('closed'), now)));
  });
});

describe('a file of a folder of comments', () => {
  it.each([
    ['only words', {questionId: null, text: 'only words'}],
    ['question: signs\nwords\n', {questionId: 'signs', text: 'words'}],
    ['\ufeffQUESTION:   read-back  \r\n\r\nwords', {questionId: 'read-back', text: 'words'}],
    ['question: signs', {questionId: 'signs', text: ''}],
    ['Question: what else?\nwords', {questionId: null, text: 'Question: what else?\nwords'}],
    ['words\nquestion: signs', {questionId: null, text: 'words\nquestion: signs'}],
    ['', {questionId: null, text: ''}],
  ])('%j', (text, read) => {
    expect(readCommentFile(text)).toEqual({incident: null, ...read});
  });
});

describe('a comment file', () => {
  it.each([
    ['INC-7', 'trigger', 'one\n\ntwo'],
    ['INC-7', null, 'question: not a head line'],
    ['INC:7', 'trigger', 'one'],
    ['https://example.org/INC-7', null, 'one'],
    ['', 'trigger', 'incident: neither'],
    ['', null, 'incident: INC-8\nquestion: nor these'],
  ])('says %j, %j and %j to its reader again', (reference, questionId, text) => {
    expect(readCommentFile(commentFile(reference, questionId, text))).toEqual({
      incident: reference || null,
      questionId,
      text,
    });
  });

  it('may say both in any order and case, each once', () => {
    expect(readCommentFile('QUESTION: trigger\nIncident: INC-7\nquestion: is text')).toEqual({
      incident: 'INC-7',
      questionId: 'trigger',
      text: 'question: is text',
    });
  });

  it('keeps a first line of words as text', () => {
    for (const text of ['Incident: the alert was muted', 'Question: why so late?'])
      expect(readCommentFile(text)).toEqual({incident: null, questionId: null, text});
  });
});
