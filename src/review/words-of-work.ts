// What stands on a list of people in place of a name, such as `Duty manager`; none of its words is anybody's name.

const work: ReadonlySet<string> = new Set(
  `
  account admin administrator advisor agent analyst application architect assistant associate author backend board
  business call ceo cfo chair chief cio ciso client cloud colleague command commander communication communications
  compliance consultant contact contractor coo coordinator cto customer data database dba delivery department deployer
  deputy design designer desk developer devops director dpo duty editor engineer engineering executive expert external
  facilitator frontend general governance head helpdesk hr incident infrastructure intern internal junior lead leader
  legal liaison local maintainer manager marketing member mobile network note-taker observer office officer on-call
  operations operator ops owner partner people platform pm primary principal privacy product program programme project
  provider public qa quality regional release reliability reporter representative research researcher responder
  reviewer risk sales science scientist scribe scrum secondary secretary security senior service shift social software
  specialist sre staff stakeholder storage supplier support sysadmin system systems taker team tech technical
  technician test tester trainee trainer user vendor visitor volunteer vp writer
`
    .trim()
    .split(/\s+/),
);

/** Whether it says what somebody does; `word` is in small letters without accents. */
export const isOfWork = (word: string): boolean => work.has(word);
