// Bare initials, such as `GH told WB`: where a text writes them, and of whom they are.
import {letters, literally} from './letters.js';
import type {NameInText} from './names-in.js';
import {type Initial, initialsIn} from './parts-of-names.js';
import type {Person} from './types.js';

/** What two to four capital letters mean far more often than somebody, and words that are shouted. */
const abbreviations = new Set(
  `
  ad ah ai all am an and any api app are arm as asap at aws az ba bbc bc bcc be bst but by ca can cc cd cdn ceo cet cfo ci
  cio cli cms co cpu crm cs css csv cto cv cve db dba dc ddos de dev did dm dns do dr ec ecs eks elb end eod eom est et eta
  etl etc eu ex faq fix for ftp fw fyi gb gcp gdpr get git gif gmt go gpu had has he her hi him his how hq hr ht http ia iaas
  iam ic id if iis im in io iot ip ipv is iso isp it its ivr jp jpg js json jwt kb kms kpi la lan lb ldap let ma may mb md me
  mfa mgr ml mp mpg mr mri ms mtu my na nas nat nb nfs ng nginx nhs no noc not now np ns ntp ny of off oh ok on oom ops or org os
  our out pa paas pb pc pdf pdt per php pid pii pin pki pm pms png po pod pr prod ps pst pto pub put qa qos ra rag raid ram rbac
  rc rca rds rdp ref rfc rip rm rpc rpo rto run sa saas saml san say sdk see sftp she sip sla sli slo sms smtp so soc sop
  sos sp spf sql sre ss ssd ssh ssl sso st su svc svn tb tbc tbd tcp td ten tf the ti tls to toc too tos tp ts ttl tv tx two ua
  uat udp ui uid uk un up uri url us usa usb use utc utf ux va vat vip vlan vm voip vp vpc vpn vs waf wan was we who why wifi
  wp xml xss yes yet yml you
  `
    .trim()
    .split(/\s+/),
);

/** `isSure`: of one of them alone, and nothing else that many write. */
type Initials = {initials: string; person: Person; isSure: boolean};

/** Of more letters a name has too many ways to leave some out. */
const MOST_LETTERS = 6;

/** The first and any of the others, in order: `MJ` and `MPG` of María José Peña Gómez, `AvB` and `AB` of Anna von Berg. */
function waysOf([first, ...others]: readonly Initial[]): string[] {
  if (!first || others.length >= MOST_LETTERS) return [];
  let ways = [first.letter];
  for (const {letter, isParticle} of others) {
    const written = isParticle ? [letter, letter.toUpperCase()] : [letter];
    ways = [...ways, ...ways.flatMap((way) => written.map((each) => way + each))];
  }
  const plain = ways.map((way) => way.replace(/\p{Lu}/gu, (each) => letters(each).charAt(0).toUpperCase()));
  return [...new Set([...ways, ...plain])].filter((way) => /^\p{Lu}.*\p{Lu}$/u.test(way));
}

function initialsOf(people: readonly Person[]): Initials[] {
  const all = people.flatMap((person) => waysOf(initialsIn(person.name)).map((initials) => ({initials, person})));
  const owners = new Map<string, number>();
  for (const {initials} of all) owners.set(initials, (owners.get(initials) ?? 0) + 1);
  return all.map(({initials, person}) => {
    const isOnly = owners.get(initials) === 1;
    return {initials, person, isSure: isOnly && !abbreviations.has(letters(initials))};
  });
}

/** `MJ`, `M.J.`, `M. J.`; the last point ends a sentence as well, if nothing else stands behind it. */
const withPoints = (initials: string): string => {
  const each = [...initials].map(literally);
  return `${each.join('')}|${each.join('\\. ?')}(?:\\.(?=\\p{P})|(?=\\.))`;
};

const withoutPoints = (found: string): string => found.replace(/[. ]/g, '');

/**
 * In capitals, as a word: `INC-7`, `GH#12` and `GH_TOKEN` are names of other things, and so is a path; with a stroke only
 * between capitals, as in `GH/WB`.
 */
function patternOf(all: readonly Initials[]): RegExp {
  const before = '(?<=^|[\\s(\\[{"\'“‘\\u00ab,;:!?…—–>*]|\\p{Lu}[/&+])';
  const behind = '(?=$|[\\s)\\]}"\'”’\\u00bb,;!?…—–<*]|[.:](?:$|[\\s"”’)\\]])|[/&+]\\p{Lu}{2})';
  return new RegExp(`${before}(?:${all.map(({initials}) => withPoints(initials)).join('|')})${behind}`, 'gu');
}

/** Finds in a text whom initials name, where they can mean nobody and nothing else. */
export function initialsFound(people: readonly Person[]): (text: string) => NameInText[] {
  const sure = initialsOf(people).filter(({isSure}) => isSure);
  if (sure.length === 0) return () => [];
  const pattern = patternOf(sure);
  const byInitials = new Map(sure.map(({initials, person}) => [initials, person]));
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({0: found, index}) => {
      const person = byInitials.get(withoutPoints(found));
      return person ? [{from: index, to: index + found.length, person}] : [];
    });
}

/** Those that stand in these texts, and may be somebody's or mean something else. */
export function initialsLeft(people: readonly Person[], texts: readonly string[]): string[] {
  const all = initialsOf(people);
  if (all.length === 0) return [];
  const pattern = patternOf(all);
  return texts.flatMap((text) => [...text.matchAll(pattern)].map(([found]) => found));
}
