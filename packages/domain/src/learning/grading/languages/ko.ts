import { createSpacedReader } from "../read-spaced.ts";
import { listNumbers } from "../read-numbers.ts";
import { listEndings } from "../stem-word.ts";
import { listWords } from "../list-words.ts";

const TENS =
  "열=10 스물|스무=20 서른=30 마흔=40 쉰=50 예순=60 일흔=70 여든=80 아흔=90 백=100 천=1000";
const UNITS =
  "영|공=0 하나|한=1 둘|두=2 셋|세=3 넷|네=4 다섯=5 여섯=6 일곱=7 여덟=8 아홉=9 십=10 이십=20 삼십=30 사십=40 오십=50";

/** 스물한 is written as one word. */
const numbers = listNumbers(
  `${TENS} ${UNITS} ${[
    "열=10",
    "스물=20",
    "서른=30",
    "마흔=40",
    "쉰=50",
    "예순=60",
    "일흔=70",
    "여든=80",
    "아흔=90",
  ]
    .flatMap((entry) => {
      const [ten = "", value = ""] = entry.split("=");
      return ["하나|한", "둘|두", "셋|세", "넷|네", "다섯", "여섯", "일곱", "여덟", "아홉"].map(
        (names, unit) =>
          `${names
            .split("|")
            .map((name) => ten + name)
            .join("|")}=${Number(value) + unit + 1}`,
      );
    })
    .join(" ")}`,
  "",
);

/** The particles after a word that ends in a consonant, and after one that ends in a vowel. */
const AFTER_CONSONANT = new Set(["이", "을", "은", "과", "으로", "이나", "이라"]);
const AFTER_VOWEL = new Set(["가", "를", "는", "와", "나", "라"]);
const FIRST_SYLLABLE = 0xac00;
const FINALS = 28;

function fitsParticle(left: string, ending: string): boolean {
  const hasFinal = (left.charCodeAt(left.length - 1) - FIRST_SYLLABLE) % FINALS !== 0;
  return !(hasFinal ? AFTER_VOWEL : AFTER_CONSONANT).has(ending);
}

const COUNTER =
  /^(\d+|[가-힣]+?)(?:번|장|개|권|줄|명|건|회|편)(?:이에요|이요|이다|만|의|씩|에|을|이|은|도)?$/u;
const DIGITS = /^(\d+)[가-힣]+$/u;

/** 스물한번 and 21번이요 are read as their numbers, 9가 as nine. */
function foldNumber(word: string): string {
  const counted = COUNTER.exec(word)?.[1];
  if (counted !== undefined && (/^\d/.test(counted) || numbers.values.has(counted))) return counted;
  return DIGITS.exec(word)?.[1] ?? word;
}

export const ko = createSpacedReader({
  fold: (word) => foldNumber(word.normalize("NFC")),
  empty: listWords(`
    것 거 게 걸 수 때 때문 경우 등 점 중 그 이 저 그런 이런 어떤 무엇 무슨 뭐 뭘 뭔지 왜 어떻게 있 있어 있는 있고 있어서 있으니까 있으면 있다 있음 있어요 되 하 해 돼 될 할
    번 장 개 권 줄 명 씩 및 또 더 좀 참 제 저는 그것 그걸 그걸로 이것 여기 거기 다음 지금 하나씩 한번에 대해 위해 통해 라는
    이라 나타내 뜻 표시 그래서 그리고 곧 즉
  `),
  stems: {
    least: 1,
    most: 3,
    fits: fitsParticle,
    endings: listEndings(
      `은 는 이 가 을 를 에 에서 에게 한테 로 으로 와 과 랑 하고 도 만 의 까지 부터 마다 처럼 보다 이나 라도 이라 라 이고 이며 이라서 이라는 라는 이란 란 라면 이라면 요 이요 이에요 예요 에요 이다 입니다 이니까 이니까요 니까요 이라서요 라서요 거든요 지요 죠 니까 이라고 이어서
     어요 아요 여요 해요 돼요 져요 와요 워요 줘요 려요 네요 대요 어 아 여 해 돼 져 와 줘 함 됨 음 짐 옴 줌
     하는 하고 하며 하면 하면서 하기 하지 하게 할 한 한다 했어요 했다 해서 하니까 하도록 하려고 합니다 하여 해도 하네요
     되는 되고 되며 되면 되기 되지 될 된 된다 됐어요 돼서 되니까 됩니다 되어
     는다 ㄴ다 다 는 은 고 며 면 면서 지만 는데 은데 니까 으니까 기 지 게 도록 려고 습니다 ㅂ니다 었어요 았어요 었다 았다 어서 아서 어야 아야 을 던 거나 든지 니 냐 듯이 오 쓰듯이
     돌아와요 들어요 었으니까 았으니까 기만 지만 기로 기에 기도 지는 지도`,
    ),
  },
  numbers,
  breaks: listWords("그리고 하지만 그런데 그래서 그러나 반면 반면에"),
  lastOfClause:
    /(?:아니라|아니고|하고|이고|되고|지고|고|지만|는데|은데|면서|으며|이며|하며|니까|해서|아서|어서|라서|으면|하면|어도|아도|해도)$/u,
  denies: {
    unless: /^아닌가 싶/u,
    clause: /^(?:안|못|않.*|아니.*|아닌가|없.*|모르.*|모름|말고|안돼.*|안됨|달라.*|다르.*|다름)$/u,
    previous: /^(?:없는|없이|없|아닌|없애.*)$/u,
  },
  same: `
    삭제 지우 없애 버리 빼
    사용 이용 쓰이 활용
    확인 검사 검증
    정하 결정 정해
    포함 담기 들어가
    공통 공유
    보통 대개 주로
    기다리 대기
    추가 더하 덧붙
    감싸 둘러싸
    남기 남아 남겨 유지
    붙이 달 매달
    따로 별도 다른
    시점 순간
    모두 모든 전부 다 전체 통째
    복사 사본 복제 복사본
    만들 생기 생성 만들어
    돌려주 반환 돌아오 돌아 나오 나와 돌려 돌려준
    실행 동작
    시작 시작되
    기억 저장 보관 알
    적 쓰 써 기록 적어 쓰는
    변경 바꾸 바꿀 고치 수정 바꾼 바뀌
    정렬 순서대로 차례대로
    가져오 가져와 불러오 불러와 불러 담 얻 받
    한꺼번 한번
    짝 상대 맞
    먼저 전 앞서
    찾 검색 찾게 찾으
    연결 이어 관련
    칸 필드
    많 여럿 여러
    빨리 빠르 빨라지 빠른
    가리키 가리킬
    허락 권한 허용
    위치 자리 곳
    건네 주 내주 꺼내 내줄 내줘 줘 꺼낸
    본문 코드 일
    찾아보기 색인
  `,
  opposites: `
    전 후
    전 나중
    먼저 나중
    앞 뒤
    항상 절대
    모두 일부
    같은 다른
    빠른 느린
    많은 적은
    처음 마지막
    왼쪽 오른쪽
    안쪽 바깥쪽
  `,
  floating: "모두 항상 절대",
  time: {
    isBehind: true,
    before: /^전(?:에|까지)?$/,
    after: /^(?:다음|후|뒤)(?:에)?$/,
    first: /^(?:먼저|우선)$/,
    later: /^(?:나중에|이후|그다음)$/,
    than: /.보다$/,
  },
  yes: listWords("네 예 맞아요 그래요"),
  no: listWords("아니요 아뇨 아니오 아니"),
});
