// Words of English, of places and of work that are names of people as well: in a text nobody can tell which is meant.

/** First names and family names that are words: `Will you`, `Mark it`, `in May`; places; programs that teams run. */
const also = `
  abbey alba alexa amber america angel ann apple april archer art ash asia asp athena aurora austin autumn bailey
  baker ball banks barber baron barry basil bay beau bell berry best bill bird bishop black blossom blue bob bond
  booker booth boston bow brandy breeze briar bridge bridges brook brooke brooks brown buck bud burns bush butler
  cable candy cape carol carpenter carter case cash cassandra cassidy chad chance chandler charity charm chase chef
  chelsea cherry china chip chips christian chuck church clark clay clement cliff close cloud coach cole colt cook
  cooper coral cory court cox crane cross crystal curry curt dahlia daisy dakota dale dallas daly dawn day deacon dean
  december delphi delta denver destiny devon diamond dick dixie dolly dot dove drake drew duke dusk dusty dyer earl
  early east easter echo eden elder elm ember england english ernest eve even ever everest faith falcon farmer fawn
  felicity fern field fields fin finch fisher fleet flint flora florence flower ford forest forrest foster fox france
  frank franklin freed freeman french friday frost fuller gale gardener gardner garland gay gene genesis georgia
  german gill ginger glass glen glenn glover golden good goose grace graham grant gray green grey guest guy hale hall
  hand hank hardy harley harmony harp harper harris harry hart harvest hawk hay hazel heath heather helm henry herb
  herd hill hills holly honor hood hook hope host house howe hudson hunt hunter hyde ice india indigo ink iris irish
  israel ivory ivy jack jackie jade jam jasmine jay jean jenkins jenny jersey jet jewel jimmy job john jolly jordan
  joy judge jules julia july june juniper just justice kafka kale kay keen kelvin kent key keys king kit kite knight
  lab lake lamb lance land lane lark laurel law leaf lee legacy lemon lent levy liberty lie light lily lincoln link
  lion little lock logan london long lot love low luck lucky lux lynx lyric mace madison magnolia main major mallory
  march marina marine mark marks marsh marshal marshall martin mason mat matt max maxim may mayor mead meadow means
  melody memory mercury mercy merit milan miles mill miller mills mint mist misty monday montana moon moor more moss
  mould murphy myrtle nan neat newman newton nice nick nickel night noble noon norm north nova novak nurse oak oakley
  ocean october olive oracle orchid otter owl oxford pace page paige pain palm palmer paris park parker parks parrish
  pat patch patience patsy paul paw peace peaches peak pearl peg penn penny pepper perl perry peter phoenix pick
  pierce pike pine piper pitt plant polly pond pool pope poppy porter post potter power powers precious presley press
  price pride priest prince princess prudence puck queen quest quick quill quinn rain rainbow raven ray reed rex rice
  rich rick ricky ridge ring rio rite river rivers roads rob robin rock rocket rocky rod roe roman romeo root rory
  rose rosemary rowan royal ruby rush russet russia rust rusty saddler sage sailor saint sally salt sam sand sanders
  sandy saturday savage savannah sawyer scarlet scott scout september serenity seven shade shadow shannon sharp shaw
  shell shepherd sherry short sid sienna sierra silver singer singh skinner skip sky skye slack small smart smith
  smoke snow sonny sorrel south spain sparks spear spence spike spring star stark steel stella sterling steward
  stewart stone storm story strange stream strong sue sugar summer summers sunday sunny surge swan sweet swift sydney
  tab tanner taylor teal temple terra terry thorn thursday tiger tim timber tiny todd tommy tony topaz torn tower town
  travis tray trinity trip troy true trust tuck tucker tuesday turner twain tyler underwood unity vale valentine van
  venus vera verity vernon vesper vic vice victor victoria vienna viola violet virginia vision wade wales walker wall
  waller ward warden ware warner warren washington waters watson watt watts way weaver webb webber webster well wells
  west wheat wheeler white will willow wills win winds windsor winter winters wise wolf wood woods woody worth wren
  wright yale yardley york young zen zion
`;

/** What stands on a list of people in place of a name, such as `Duty manager`; none of its words is anybody's name. */
const work = `
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
`;

const wordsOf = (table: string): ReadonlySet<string> => new Set(table.trim().split(/\s+/));
const [alsoWords, workWords] = [wordsOf(also), wordsOf(work)];

/** Whether these letters may mean something else than a person; `word` is in small letters without accents. */
export const mayBeWord = (word: string): boolean => alsoWords.has(word) || workWords.has(word);

/** Whether it says what somebody does. */
export const isOfWork = (word: string): boolean => workWords.has(word);
