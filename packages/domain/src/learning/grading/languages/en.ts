import { listWords } from "../list-words.ts";
import { listNumbers } from "../read-numbers.ts";
import { createSpacedReader } from "../read-spaced.ts";
import { listEndings } from "../stem-word.ts";

export const en = createSpacedReader({
  fold: (word) => word,
  empty: listWords(`
    a an the this that these those it its he she they them his her their there here i you we me us my your our one's
    is are was were be been being am s re ve ll d m t do does did has have had having can could might will would shall should must
    of in on at to from by with for as into onto over about up out off and or so such just really very quite also too even still then
    what which whom whose how thing things something someone somebody anything way like eg ie e g etc more most much own it's that's
    gets get got getting goes go going make makes made let lets
  `),
  stems: { endings: listEndings("s es ed ing ies y ly er ers d") },
  numbers: listNumbers(
    "zero|none=0 one|once=1 two|twice=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000",
    "and",
  ),
  breaks: listWords("and but because while whereas since if when although though whenever so"),
  denies: {
    unless: /^(?:not (?:only|just|merely)|nothing (?:but|else|other|more than)|none other)\b/u,
    clause:
      /^(?:not|never|no|none|nothing|nobody|neither|nor|cannot|dont|doesnt|didnt|isnt|arent|wasnt|cant|wont|don|doesn|didn|isn|aren|wasn|couldn|wouldn|won|hasn|haven|different|instead)$/u,
    next: /^(?:without)$/u,
  },
  same: `
    create build generate produce construct
    remove delete omit
    many several multiple lots loads plenty numerous
    use employ utilize
    find locate search lookup
    show display present
    usually normally often mostly
    part piece portion
    fill populate
    same equal identical
    decide determine settle establish define
    cause lead
    contain include comprise
    shared common
    behaviour behavior
    wait pause
    also additionally
    all every each whole
    copy duplicate clone
    return give hand deliver supply
    run execute
    start begin
    keep remember store hold save
    tie bind assign name point refer
    fetch load bring collect
    row record line
    log logbook
    write note
    change alter modify edit
    sorted ordered order
    fast quick quickly
    right permission allowed rights may
    check prove verify
    missing absent unknown
    before first
    after later afterwards
    only just nothing
    partner match
    function callable
    wrapper wrap wrapped
    replacement replace
    different differ
    call invoke
    need require rely
    disk file
    place position
    drop discard
    database db
    request ask
  `,
  opposites: `
    before after
    before later
    first last
    always never
    all none
    everything nothing
    same different
    fast slow
    many few
    left right
    inner outer
    inside outside
    more fewer
    more less
    up down
    top bottom
    true false
    start end
  `,
  floating: "always never only just already",
  time: {
    before: /^before$/,
    after: /^after$/,
    first: /^first$/,
    later: /^(?:then|later|afterwards)$/,
  },
  yes: listWords("yes yep yeah"),
  no: listWords("no nope"),
});
