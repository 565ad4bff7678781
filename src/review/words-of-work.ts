// What stands on a list of people in place of a name, such as `Duty manager`, or behind one.

const wordsIn = (text: string): string[] => text.trim().split(/\s+/);

/** What one person is; none of these words is anybody's name. */
const trades: ReadonlySet<string> = new Set(
  wordsIn(`
  administrator advisor analyst architect consultant contractor coordinator deployer designer developer director
  editor engineer executive facilitator intern liaison maintainer manager operator researcher responder scientist
  scribe secretary specialist technician tester trainee trainer writer
`),
);

const work: ReadonlySet<string> = new Set([
  ...trades,
  ...wordsIn(`
  account admin agent application assistant associate author backend board business call ceo cfo chair chief cio ciso
  client cloud colleague command commander communication communications compliance contact coo cto customer data
  database dba delivery department deputy design desk devops dpo duty engineering expert external frontend general
  governance head helpdesk hr incident infrastructure internal junior lead leader legal local marketing member mobile
  network note-taker observer office officer on-call operations ops owner partner people platform pm primary principal
  privacy product program programme project provider public qa quality regional release reliability reporter
  representative research reviewer risk sales science scrum secondary security senior service shift social software
  sre staff stakeholder storage supplier support sysadmin system systems taker team tech technical test user vendor
  visitor volunteer vp
`),
]);

/** Whether it says what somebody does; `word` is in small letters without accents. */
export const isOfWork = (word: string): boolean => work.has(word);

/** The same of one person alone, and of no department. */
export const isTrade = (word: string): boolean => trades.has(word);
