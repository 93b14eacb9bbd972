import {
  anyWord,
  endWords,
  exactly,
  type ProposalWords,
  SPACED,
  withTerm,
} from "./proposal-words.ts";

const said = String.raw`(?<said>(?:an?|the|any|one|every|what|how|anything|something|somebody|someone|some|that|another) .*)`;
const verbs = `
  accepts|adds|adjusts|allows|answers|applies|belongs|builds|checks|chooses|
  collects|combines|compares|concerns|connects|consists|contains|controls|converts|copies|covers|creates|
  decides|declares|defines|delivers|demands|denotes|describes|divides|enables|exists|expresses|
  extends|fills|finds|fits|forbids|forwards|generates|groups|handles|identifies|
  includes|indicates|joins|keeps|lets|limits|links|lists|loads|makes|manages|maps|marks|measures|
  names|occurs|offers|packs|passes|performs|picks|plays|points|prepares|prevents|produces|protects|provides|reads|
  receives|records|refers|refuses|registers|removes|replaces|represents|requires|restores|returns|reverses|runs|
  searches|sends|separates|serves|sets|signifies|specifies|splits|states|stops|stores|supports|
  takes|tests|tracks|transforms|turns|undoes|uses|verifies|works out|wraps|writes
`.replaceAll(/\s+/g, "");

const adjectives = String.raw`(?:(?:always|also|often|never|usually|very|not|so|too) )?(?:similar|useful|convenient|valid|available|different|equal|important|good|better|best|part|ready|able|free|easy|hard|safe|true|false|like|one|two|three|many|most|some|run|set|kept|made|sent|held|found|given|written|shown|done|in|at|on|of|for|from|by|at)(?!\p{L})`;

export const en: ProposalWords = {
  ...SPACED,
  defines: [
    withTerm(String.raw`^(?<article>An?) TERM is ${said}`),
    withTerm(
      String.raw`^TERM is (?<said>an? (?:[\p{L}-]+,? ){1,4}(?:that|which|in which|of|for|where|whose|who|used|made) .*)`,
    ),
    withTerm(String.raw`^(?<article>An?) TERM is (?:composed|made up|made|built) of (?<said>.*)`),
    withTerm(String.raw`^(?:In|For|Within) [\p{L}\p{N} ]{1,30}?,? (?<article>an?) TERM is ${said}`),
    withTerm(
      String.raw`^(?<article>An?|The) TERM (?:refers to|stands for|denotes|is defined as) (?<said>.*)`,
    ),
    withTerm(
      String.raw`^TERM (?:means|refers to|stands for|denotes|(?:is|are) defined as) (?<said>.*)`,
    ),
    withTerm(
      String.raw`^By (?<article>an?|the)? ?TERM (?:we|one) (?:mean|understand)s? (?<said>.*)`,
    ),
    withTerm(String.raw`[;,] (?:and |while |but )?(?<article>an?) TERM is ${said}`),
  ],
  works: [
    withTerm(String.raw`^(?<article>The) TERM is ${said}`),
    withTerm(String.raw`^TERM is ${said}`),
    withTerm(
      String.raw`^TERM are (?<said>(?!${adjectives}|\p{L}+(?:ed|ing|ly)(?!\p{L}))(?:[\p{L}-]+ ){1,4}(?:that|which|of|for|in|with|who|whose|you|we|and|from) .*)`,
    ),
    withTerm(String.raw`^TERM are (?<said>(?:the|a|any|all|ways?|special|small|large) .*)`),
    withTerm(
      String.raw`^(?<article>An?|The) TERM (?:simply |also |just |only )?(?:${verbs}) (?<said>.*)`,
    ),
    withTerm(String.raw`^TERM (?:simply |also |just |only )?(?:${verbs}) (?<said>.*)`),
    withTerm(String.raw`; (?<article>an?|the)? ?TERM (?:${verbs}) (?<said>.*)`),
  ],
  names: [
    withTerm(
      String.raw`(?:is|are|was) (?:also |often |sometimes |usually )?(?:called|known as|referred to as|termed|named) (?<article>an?|the)? ?TERM(?=[.;,:]| and (?:an?|the|it|this|they|each) | because |$)`,
    ),
    withTerm(String.raw`(?:^That|^This|, which) is (?<article>an?) TERM(?=[.;,]|$)`),
    withTerm(String.raw`\p{L} called (?<article>an?|the) TERM(?=[.;,]|$| and )`),
  ],
  refersBack:
    /^(?:This|That|These|Those|It|Such|They|He|She|Here|Then|And|But|So|Otherwise)\b|, which is/u,
  notTerms: endWords({
    first: `
      it|this|that|these|those|there|here|which|what|who|he|she|they|we|you|i|one|each|every|some|any|all|most|many|
      both|neither|another|nothing|everything|nobody|everyone|anything|something|his|her|its|their|our|your|my|if|when|
      while|because|since|once|and|or|but|to|with|by|from|whether|how|not|only|also|then|so|for|as|at|on|in|yes|no|following|above|below|such|like|unlike|although|though|unless|under|after|before|during|more|than
    `,
    last: `
      mistakes?|slips?|traps?|cures?|reasons?|answers?|results?|examples?|cases?|points?|images?|pictures?|comparisons?|
      differences?|advantages?|disadvantages?|prices?|costs?|goals?|purpose|aims?|dangers?|risks?|rest|things?|ways?|
      steps?|choices?|habits?|lessons?|tricks?|saving|surprises?|bug|course|chapter|section|page|figure|sentence|note|
      warning|tip|first|second|next|last|other|a|the|now|removed|updated|renamed|deprecated|support|currently|changed|added|failing|yes|no|of|in|on|to|and|that|for|with|it|this|not|value|list|library
    `,
    within:
      "may|must|should|could|always|never|then|often|usually|also|now|currently|for|in|like|such|when|where|whose|this|that|which|who|is|are|was|were|has|have|been|can|will|would|you|we|it|they|them",
  }),
  dangling: /^(?:it|them|this|that|these|those|him|her|he|she|they)(?!\p{L})/iu,
  vagueTerms: anyWord(`
    usual|common|classic|best|worst|main|only|same|first|second|third|next|last|other|older|new|newer|old|good|bad|better|simple|
    careful|naive|wrong|right|single|great|large|small|famous|plain|certain|big|whole|default|current|given|particular|resulting|actual|real|true|many|few
  `),
  legalTitles: exactly(`
    table of contents|contents|changelog|change log|release notes|what's new.*|licen[cs]e|copyright|contributing|
    contributors|credits|acknowledge?ments|references|bibliography|further reading|see also|sponsors?|imprint|privacy
  `),
  idleTitles: exactly(`
    (?:common |usual |typical |frequent )?(?:mistakes?|errors?|pitfalls?)(?: to avoid)?|key (?:points?|ideas?|takeaways?|terms?)|takeaways?|remember|review(?: questions?)?|practice|checklist|(?:learning )?(?:goals?|objectives?)|prerequisites|before you (?:begin|start)|next steps?|further reading|references|resources|what you (?:will )?learn|in (?:short|brief)|links|(?:basic |advanced |further |simple )?(?:usage|examples?)|installation|install|usage|getting started|quick start|examples?|demo|notes?|please note|warning|important|tip|
    caution|todo|faq|support|badges?|navigation|menu|where to go from here|looking back|summary|conclusion|introduction|
    overview|exercises?|homework|properties|methods|functions|api|parameters|arguments|returns|features|background|
    motivation|details|authors?
  `),
  picture: anyWord(`
    (?:is|are|works?|looks?|runs?|stands?|reads|just|much) (?:a bit |very much )?like|think of|imagine|picture (?:a|an|the|two|three)|
    resembles?|(?:a|the) (?:good|fair|fitting|best|right) (?:picture|image|comparison|model)|is a (?:good|fair|fitting) image|
    as if|, not an?|the same way
  `),
  hollow:
    /(?:is|are) (?:an?|the|another|one|not) (?:[\p{L}-]+ )?(?:examples?|mistakes?|reasons?|cases?|problems?|questions?|answers?|matter|traps?|idea|choice|issues?|point|habit|image|picture|comparison|analogy|gift|sign|test|help|trick|lesson|advantage|price|goal)(?!\p{L})/u,
  example: anyWord(
    `for example|for instance|such as|suppose|say that|take (?:a|an|the)|e\\.g\\.|consider|assume`,
  ),
  pitfall: anyWord(`
    mistakes?|beware|careful|never (?:use|edit|rely|do|delete|put|store|write|change|trust|mix|assume)|pitfalls?|trap|do not|don't|avoid|wrong|must not|danger(?:ous)?|caution|slip|confuse|
    forget(?:s|ting)?|careless(?:ly)?|accident|mind that|caveat|bug|surprises?|too early
  `),
  mechanism: anyWord(`
    because|so that|therefore|thus|hence|as a result|this means|which means|when|whenever|then|in order to|by|once|
    otherwise|instead|so
  `),
  asksWhat: [
    withTerm(String.raw`^What (?:is|are) (?:meant by )?(?:an?|the)? ?TERM\s*\?$`, "iu"),
    withTerm(String.raw`^What does (?:an?|the)? ?TERM mean\s*\?$`, "iu"),
  ],
  ask: ({ article, term, isPlural }) =>
    `What ${isPlural ? "are" : "is"} ${article === "" ? "" : `${article} `}${term}?`,
  say: ({ article, term, isPlural }) => {
    if (/^an?$/iu.test(article) && !isPlural) return writePlural(term);
    return article === "" || isPlural ? term : `${article} ${term}`;
  },
  fold: (word) =>
    word
      .replace(/(?<=\p{L}{3})ies$/u, "y")
      .replace(/(?<=(?:ss|x|ch|sh))es$/u, "")
      .replace(/(?<=\p{L}{2}[^sui])s$/u, ""),
  predicate: new RegExp(
    String.raw`^(?:is|are|was|means|can|has|have|lets|let|does|do|${verbs})(?!\p{L})`,
    "u",
  ),
  plural: /^(?:The )?[^,;]{1,50}? are /u,
  elided:
    /^(?:Specif|Allow|Match|Represent|Return|Call|Set|Defin|Describ|Creat|Compar|Mak|Us|Perform|Disabl|Enabl|Normali[sz]|Suppress|Add|Remov|Do|Provid|Contain|Start|Stop|Pars|Indicat|Determin|Ensur|Prevent|Handl|Manag|Process|Stor|Keep|Show|Combin|Convert|Check)(?:s|es|ies) |^(?:An?|The) (?:[\p{L}-]+ ){1,4}(?:that|which|whose|where) |^(?:If|When) set\b/u,
  imperative:
    /^(?:Allow|Add|Call|Check|Combine|Compare|Convert|Create|Define|Describe|Disable|Do not|Enable|Ensure|Get|Handle|Ignore|If|Keep|Make|Match|Normali[sz]e|Parse|Perform|Prevent|Process|Provide|Read|Remove|Return|Run|Send|Set|Show|Specify|Start|Stop|Store|Suppress|Test|Treat|Turn|Use|When|Write)(?!\p{L})/u,
  phrase: new RegExp(
    String.raw`^(?:an?|the|any|one|all|each|every|what|how|who|used|whether|if|when|${verbs})(?!\p{L})`,
    "iu",
  ),
  questionMark: /^(?:Q|Question)\s*\d*\s*[:.]\s*/iu,
  answerMark: /^(?:A|Answer)\s*\d*\s*[:.]\s*/iu,
  articles: /^(?:an?|the) /iu,
  common: anyWord(`
    which|that|this|these|those|their|there|where|with|without|from|into|onto|about|above|after|again|always|another|
    because|before|being|between|called|could|every|first|have|itself|kind|like|made|make|makes|many|more|most|much|
    must|never|often|only|other|others|part|same|several|should|since|some|such|than|them|then|they|thing|things|
    through|under|until|usually|used|uses|using|very|were|what|when|while|whose|will|would|your|you|each|either|both
  `),
};

/** The plural of a countable thing, as its article shows. */
function writePlural(term: string): string {
  if (/[^\p{L}]$|\p{Lu}$/u.test(term)) return term;
  if (/[^aeiou]y$/iu.test(term)) return `${term.slice(0, -1)}ies`;
  if (/(?:sis)$/iu.test(term)) return `${term.slice(0, -2)}es`;
  if (/(?:s|x|z|ch|sh)$/iu.test(term)) return `${term}es`;
  if (/(?<!hu)man$/iu.test(term)) return `${term.slice(0, -2)}en`;
  return /ware$/iu.test(term) ? term : `${term}s`;
}
