// The sample meeting at its close with nothing left open but what a test adds.
import type {Review} from '../../src/review/types.js';
import {sampleReview} from './sample-review.js';

export function settled(): Review {
  const review = sampleReview('close');
  const stages = review.agenda.stages.map((stage) => ({
    ...stage,
    questions: stage.questions.map((question) => ({...question, state: 'covered' as const})),
  }));
  return {
    ...review,
    notes: review.notes.map((note) => (note.kind === 'question' ? {...note, kind: 'decision'} : note)),
    recording: 'the archive',
    takeaways: {riskAssessment: 'nothing', playbookPlan: 'none', lessonsTo: 'all teams'},
    incident: {...review.incident, resolvedAt: review.incident.startedAt},
    people: review.people.map((person) => ({...person, thanked: true})),
    agenda: {...review.agenda, stages},
    parked: review.parked.map((topic) => ({...topic, destination: topic.destination ?? 'dropped'})),
    actions: review.actions
      .filter(({status}) => status !== 'held')
      .map((action) => ({...action, ownerId: action.ownerId ?? 'database', due: action.due ?? '2018-12-01'})),
  };
}
