/** Names of subjects that people teach and that look like addresses. */
const things =
  /^(?:(?:asp|vb|ado|ml|rx|json|html|xml|c|f|microsoft|system)\.net|socket\.io|crates\.io|draw\.io|docs\.rs|fast\.ai|java\.(?:io|net)|(?:mm|ss)\.mm)$/;
/** Python programs and notes, whatever their name. */
const files = /^[\w-]+\.(?:py|md)$|^lib\w+\.so(?:\.\d+)?$/;
/** Names that programs use for themselves, their modules and common objects: whatever follows belongs to them. */
const roots =
  /^(?:self|this|cls|super|sys|os|np|pd|plt|tf|torch|django|java|javax|std|system|math|document|window|navigator|console|process|module|request|req|response|res|session|logger|logging)\.(?!(?:com|net|org|app|dev|example)$)/;
/** Package names are reversed addresses. */
const packages = /^(?:com|org|net|io|edu|dev)\.(?:.+\.)(?!(?:com|net|org|io|ru|cn|example)$)/;

/** Names of programs, files and columns that no shop has. */
const names = new Set(
  "abs account action actor add address admin after alert all amount api app archive area arg args arr array article as asc assert async attr author await backup bag bar base batch before body book bool box branch buffer build builder button byte cache call callback card cart cell cfg channel char check child circle class cli client clock clone cls cmd code col color column command comment common commit company compile component conf config conn connection console const contact container content context controller cookie copy core cost count counter course crawler ctx cur current cursor curve customer cy data database date datetime day db debug def default delta demo deploy dept depth desc dest device df dict diff dir district div doc document dog draft driver edge edit el elem element email emp employee end engine entity entry enum env err error eval event ex example exec expect export expr ext extra factory fetch field figure file filter first flag float flow fn folder foo form format frame fs func function game gen get git grade graph grid group handler hash head header heap hello helper helpers hit home hook host html http id identifier idx image img import in index info init input insert install instance int invoice io is it item items iter job join js json key label lang last layer layout left len length lesson level lexer lib library line link linter list loader local lock log logger login loop main make manager map mask master match math matrix max mem member memory menu merge message meta method metric mid min mix mod model models modal module month mouse msg mutex my name namespace nav net new next no node note notes num number obj object offset old op opt option options opts order org os other out output owner page pair panel param params parent parse parser part pass patch path pattern payload pd person phone pin pipe pixel place plan player plot pointer point pool port pos position post prefix prev price print process product profile program project promise prop property props provider proxy publisher purchase py qs query question queue random range rank rate raw reader record rect ref region registry regex release report repo req request res reset resource response rest result results return right role root route router row rows rule run runner sample scanner schedule schema scope score screen script search section seed select seller semester sensor sequence series server service session set setting settings setup shape sheet shop signal size slice socket solver sort source span sql src stack start stat state stats status step store stored stock str stream string struct student style sub subject sum super sync sys system tab table tag target task teacher team temp template term test tests text this thread tick ticket time timer title tmp todo token tokenizer tool tools top total train trainer transaction tree trigger tuple turn type unit update upload url user users util utils val value values var variable vec vector vehicle vendor version video view visit visitor void walk walker warning watcher week widget win window word work worker wrapper writer xs year zip".split(
    " ",
  ),
);

/** The end of a sentence and the first word of the next without the space between them. */
const lostBlank =
  /^\p{L}*\p{Ll}\.(?:A[lmnstu]|B[ey]|Do|E[lrs]|I[lmnst]|La|M[ey]|N[ao]|Os|S[eiou]|T[ou]|Us|\p{Lu}\p{Ll}{2,})$/u;

/** Names of subjects, files and packages, which are not addresses even where somebody is told to open them. */
export function isWellKnown(name: string): boolean {
  const lower = name.toLowerCase();
  if (things.test(lower) || packages.test(lower)) return true;
  return files.test(lower) || roots.test(lower);
}

/** Whether every part before the last is a typical name in code: `invoice.no`, `parser.rs`, `x.is`. */
export function isCodeName(name: string): boolean {
  const labels = name.split(".").slice(0, -1);
  return labels.every((label) => isCodeWord(label));
}

function isCodeWord(label: string): boolean {
  if (/^[a-z]+\d*[A-Z]|_/.test(label)) return true;
  return label
    .toLowerCase()
    .split("-")
    .every((word) => isNameInCode(word.replace(/\d+$/, "")));
}

function isNameInCode(word: string): boolean {
  return names.has(word) || names.has(word.replace(/s$/, ""));
}

/** `System.IO` and `Data.Map` name parts of programs; an address is usually lower-case. */
export function isNamespace(name: string): boolean {
  return /^(?:\p{Lu}\p{L}*\p{Ll}\p{L}*\.)+\p{Lu}\p{L}*$/u.test(name);
}

export function isLostBlank(name: string): boolean {
  return lostBlank.test(name);
}
