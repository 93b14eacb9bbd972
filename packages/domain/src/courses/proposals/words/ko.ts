import { anyWord, exactly, type ProposalWords, SPACED } from "./proposal-words.ts";

const term = String.raw`(?<term>[\p{L}\p{N}][\p{L}\p{N}+#.-]*(?: [\p{L}\p{N}][\p{L}\p{N}+#.-]*){0,3}?)`;
const end = String.raw`(?:입니다|이다|예요|이에요|이며|이고|으로|로|를 말합니다|을 말합니다|를 말한다|을 말한다|를 뜻합니다|을 뜻합니다|를 뜻한다|을 뜻한다|를 가리킵니다|을 가리킵니다)`;
const genus = String.raw`(?:것|방법|개념|함수|객체|상태|성질|규칙|기술|과정|현상|물질|단위|값|집합|조합|묶음|연산|기능|관계|구조|부분|종류|생각|하나|이름|양|힘|행위|제도|이론|모델|데이터|파일|클래스|코드|열|행|키|표)`;
const never = /^(?!)/u;

export const ko: ProposalWords = {
  ...SPACED,
  hasBareWords: false,
  contentWord: /(?<![\p{L}\p{N}])[\p{L}]{2,}(?![\p{L}\p{N}])/gu,
  defines: [
    new RegExp(`^${term}(?:이란|란) (?<said>.+)`, "u"),
    new RegExp(`^${term}(?:은|는) (?<said>.*${genus}${end}.*)$`, "u"),
    new RegExp(`^${term}(?:은|는) (?<said>.+(?:을|를) (?:뜻|의미|말|가리)\\S*)$`, "u"),
  ],
  works: [
    new RegExp(`^${term}(?:은|는) (?<said>.+(?:입니다|이다|예요|이에요))[.]?$`, "u"),
    new RegExp(`^${term}(?:은|는) (?<said>.+(?:을|를) .+(?:다|요))[.]?$`, "u"),
  ],
  names: [
    new RegExp(
      `(?:이를|이것을|그것을|(?:을|를)) ['"“]?${term}['"”]?(?:이라고|(?<!이)라고) (?:합니다|한다|해요|부릅니다|부른다|불러요|불립니다)`,
      "u",
    ),
  ],
  refersBack:
    /^(?:이|그|저|이것|그것|이런|그런|이렇게|그래서|그러면|그리고|하지만|그러나|또한|즉|여기|이를)(?= |은|는|을|를|이|가)/u,
  notTerms:
    /^(?:이것|그것|저것|이런|그런|이|그|저|여기|거기|무엇|누구|우리|나|너|당신|모두|모든|많은|하나|한|각|만약|또한|그러나|그리고|하지만|다음|위|아래|예를|그래서)(?= |$)|(?:^| )(?:실수|오류|이유|답|결과|예|경우|점|차이|장점|단점|목적|위험|것|단계|선택|습관|장|절|쪽|그림|주의|팁|때|수|등|및|해결책|있|없|같|하|여|에서)$|[은는을를이가](?= )|에서$/u,
  dangling: /^(?:이를|그를|그것을|이것을)/u,
  vagueTerms:
    /^(?:첫|첫째|둘째|두 번째|세 번째|마지막|다른|같은|유일한|가장|좋은|나쁜|새|새로운|오래된|간단한|큰|작은|주된|흔한|보통)(?= )/u,
  legalTitles: exactly(
    "목차|차례|변경 내역|변경 이력|라이선스|저작권|감사의 말|참고 문헌|참고문헌|같이 보기|개인정보|changelog|license",
  ),
  idleTitles: exactly(
    "링크|설치|사용법|시작하기|예|예제|예시|참고|주의|중요|팁|요약|정리|결론|서론|소개|개요|연습|연습 문제|숙제|배경|동기|세부 사항|들어가며",
  ),
  picture: /(?:와|과) 같(?:습니다|다|아요)|처럼|비슷|상상해|생각해 보|마치|비유하/u,
  hollow:
    /(?:좋은 예|예|실수|이유|문제|질문|답|함정|선택|비유|도움|요령|장점|목적)(?:입니다|이다|예요|이에요)[.]?$/u,
  example: /예를 들어|예컨대|가령|라고 합시다|가정해/u,
  pitfall: /실수|오류|주의|절대|하지 마|안 됩니다|안 돼|피해야|피하|위험|잊|혼동|함정|조심/u,
  mechanism: /때문|그래서|따라서|므로|면 |그러면|덕분|으로써|하여|려고|대신/u,
  asksWhat: [
    new RegExp(`^${term}(?:이란|란|은|는) (?:무엇|뭐)\\S*[?？]$`, "u"),
    new RegExp(`^${term}(?:이란|란)[?？]$`, "u"),
  ],
  ask: ({ term: name }) => `${name}${hasFinal(name) ? "이란" : "란"} 무엇인가요?`,
  say: ({ term: name }) => name,
  fold: (word) => word,
  articles: never,
  plural: never,
  predicate: /^(?:이란|란|은|는|이|가)/u,
  elided: new RegExp(`${genus}(?:입니다|이다|예요|이에요)?[.]?$`, "u"),
  imperative: never,
  phrase: /./u,
  questionMark: /^(?:Q|질문|문)\s*\d*\s*[:：.]\s*/iu,
  answerMark: /^(?:A|답변|답)\s*\d*\s*[:：.]\s*/iu,
  common: anyWord(
    "그리고|하지만|모든|여러|각각|보통|항상|때문|경우|어떤|이런|그런|있는|없는|하는|되는|있다|없다|한다|된다",
  ),
};

/** Whether the last syllable ends in a consonant, which decides the particle after it. */
function hasFinal(name: string): boolean {
  const last = name.codePointAt(name.length - 1) ?? 0;
  return last >= 0xac00 && last <= 0xd7a3 && (last - 0xac00) % 28 !== 0;
}
