import type { MailTexts } from "./mail-texts.ts";

export const ko: MailTexts = {
  hello: (name) => `${name} 님, 안녕하세요.`,
  helloAll: "안녕하세요.",
  ready: {
    subject: (title) => `팟캐스트가 준비됐어요: ${title}`,
    bareSubject: "팟캐스트가 준비됐어요!",
    sound: "새 팟캐스트가 준비됐어요!",
    reading: "새 에피소드가 준비됐어요. 지금 읽어 보세요!",
    listen: "지금 듣기",
    read: "지금 읽기",
  },
  labels: { title: "에피소드: ", courses: "바탕이 된 과정: ", length: "길이: " },
  minutes: (count) => `${count}분`,
  failed: {
    subject: "팟캐스트를 만들지 못했어요",
    opening: "죄송하지만 이번에는 팟캐스트를 만들지 못했어요.",
    reasons: {
      voice: "음성 서비스에서 쓸 수 있는 오디오를 받지 못했어요.",
      script: "모든 검사를 통과한 대본이 나오지 않았어요.",
      topics: "수강 중인 과정에 에피소드를 만들 만큼 주제가 아직 많지 않아요.",
      budget: "새 에피소드를 위한 예산을 지금은 다 썼어요.",
      rejected:
        "선생님이 먼저 확인하고 공개하지 않기로 했어요. 이유는 에피소드 페이지에서 볼 수 있어요.",
      ours: "저희 쪽에서 문제가 생겼어요.",
    },
    next: "에피소드 페이지에서 다시 시도할 수 있어요.",
    open: "다시 시도하기",
  },
  answered: {
    subject: "신고하신 내용에 답변이 등록됐어요",
    opening: "에피소드에서 신고하신 문제에 대한 답변이에요.",
    labels: { place: "신고한 부분: ", answer: "답변: " },
    open: "에피소드 열기",
  },
  reset: {
    subject: "LearnLab 새 비밀번호",
    opening: "회원님의 LearnLab 계정에 대해 비밀번호 재설정 요청이 있었어요.",
    once: "이 링크는 한 시간 안에 한 번만 쓸 수 있어요.",
    choose: "새 비밀번호 정하기",
    ignore: "직접 요청하지 않으셨다면 아무것도 하지 않으셔도 돼요. 비밀번호는 그대로예요.",
  },
  invited: {
    subject: "LearnLab 초대",
    opening: "LearnLab에 초대받으셨어요. 공부하시는 내용으로 짧은 팟캐스트를 만들어 드려요.",
    until: (days) => `이 링크는 ${days}일 안에 한 번만 쓸 수 있어요.`,
    accept: "계정 만들기",
    ignore:
      "무슨 일인지 모르시겠다면 아무것도 하지 않으셔도 돼요. 계정이 저절로 만들어지지는 않아요.",
  },
  newEmail: {
    subject: "LearnLab 새 이메일 주소 확인",
    opening: "이 이메일 주소를 LearnLab 계정에서 쓰겠다는 요청이 있었어요.",
    once: "이 링크는 한 시간 안에 한 번만 쓸 수 있어요.",
    confirm: "이 주소 확인하기",
    ignore: "직접 요청하지 않으셨다면 아무것도 하지 않으셔도 돼요. 이 주소는 등록되지 않아요.",
  },
  oldEmail: {
    subject: "LearnLab 계정의 이메일 주소 변경",
    opening: "회원님의 LearnLab 계정에 대해 이메일 주소 변경 요청이 있었어요.",
    pending: "새 주소로 보낸 메일의 링크를 한 시간 안에 열면 주소가 바뀌어요.",
    notYou:
      "직접 요청하지 않으셨다면 다른 사람이 비밀번호를 알고 있을 수 있어요. 지금 새 비밀번호를 정해 주세요. 그러면 변경 링크도 무효가 돼요.",
  },
  week: {
    subject: (minutes) => `LearnLab에서 보낸 한 주: ${minutes}`,
    opening: "지난 한 주의 학습을 정리했어요.",
    labels: {
      listened: "들은 시간: ",
      before: "그 전 주: ",
      answers: "답한 질문: ",
      streak: "연속 일수: ",
      due: "복습할 질문: ",
    },
    answers: (count, right) => `${count}개 (정답 ${right}개)`,
    open: "학습 현황 보기",
    why: "LearnLab 설정에서 선택하셔서 일주일에 한 번 이 메일을 보내 드려요.",
    question: "학습 현황에 관한 주간 메일을 그만 받으시겠어요?",
    done: "이제 학습 현황에 관한 주간 메일을 보내지 않아요. 설정에서 언제든지 다시 켤 수 있어요.",
  },
  class: {
    subject: "이번 주 담당 코스",
    opening: "담당하시는 코스의 지난 한 주를 정리했어요.",
    active: (active, learners) => `${learners}명 중 ${active}명이 들었어요`,
    open: "담당 코스 보기",
    question: "담당 코스에 관한 주간 메일을 그만 받으시겠어요?",
    done: "이제 담당 코스에 관한 주간 메일을 보내지 않아요. 설정에서 언제든지 다시 켤 수 있어요.",
  },
  review: {
    subject: (count) => `에피소드 ${count}개가 승인을 기다리고 있어요`,
    learners: "새 에피소드는 선생님이 승인한 뒤에 학습자에게 전달돼요.",
    waiting: (count, date) =>
      count === 1 ? `1개(${date}부터)` : `${count}개(가장 오래된 것은 ${date}부터)`,
    open: "에피소드 확인하기",
    why: "승인을 기다리는 에피소드가 있는 동안 하루에 최대 한 번 이 메일을 보내 드려요.",
    question: "승인을 기다리는 에피소드에 관한 메일을 그만 받으시겠어요?",
    done: "이제 승인을 기다리는 에피소드에 관한 메일을 보내지 않아요. 설정에서 언제든지 다시 켤 수 있어요.",
  },
  footer: {
    why: "LearnLab 설정에서 에피소드 메일이 켜져 있어 이 메일을 보내 드려요.",
    stop: "이 메일 그만 받기",
  },
  unsubscribe: {
    title: "LearnLab 메일",
    question: "에피소드에 관한 메일을 그만 받으시겠어요?",
    stop: "그만 받기",
    done: "이제 에피소드에 관한 메일을 보내지 않아요. 설정에서 언제든지 다시 켤 수 있어요.",
    unknown: "이 링크는 사용할 수 없어요. 메일은 설정에서 끌 수 있어요.",
    settings: "설정 열기",
  },
  deleted: {
    subject: "LearnLab 계정이 삭제되었어요",
    opening: "LearnLab 계정과 그 안의 모든 내용이 삭제되었어요.",
    gone: "에피소드, 답변, 학습 기록, 설정, 액세스 토큰은 완전히 지워져 되돌릴 수 없어요.",
    kept: "남는 정보에는 회원님의 이름이 없어요. 날짜별 비용 합계와 이름이 지워진 작업 기록뿐이에요.",
    last: "이 주소로 보내 드리는 마지막 메일이에요. 원하지 않은 삭제라면 LearnLab 관리자에게 문의해 주세요.",
  },
};
