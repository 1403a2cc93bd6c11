import { bookingProblem } from "./booking-text.js";
import { caseProblem } from "./case-text.js";
import { queueProblem } from "./queue-text.js";

/** The Chinese text of a LocalizedText. */
export const zh = (text) => text["zh-CN"];

const PROBLEMS = {
  "urn:yizhan:staff:wrong-pin": () => "账号或密码不对。",
  "urn:yizhan:staff:wait": ({ seconds }) => `试错太多次了，请等 ${seconds} 秒再试。`,
  "urn:yizhan:staff:desk-taken": ({ desk, by }) =>
    `${desk} 号窗口现在是 ${by} 登录着。要接过来，再按一次，${by} 那边就退出；不接，就换一个窗口。`,
  "urn:yizhan:staff:account-taken": () => "这个账号已经有了。",
  "urn:yizhan:staff:own-account": () => "不能停用自己的账号。",
  "urn:yizhan:staff:same-pin": () => "和现在的密码一样，请换一个。",
  "urn:yizhan:staff:code-refused": () => "设置码不对。",
  "urn:yizhan:staff:not-first": () => "这里已经有管理员了，请登录。",
  "urn:yizhan:staff:pin-too-easy": () => "这个密码太容易猜，请换一个。",
  "urn:yizhan:staff:pin-as-console": () => "不能和登录密码一样，请换一个。",
  "urn:yizhan:staff:pin-as-corner": () => "不能和自助机旁的密码一样，请换一个。",
  "urn:yizhan:staff:numbers-out": () => "工号用完了，请告诉县里的技术员。",
  "urn:yizhan:staff:forbidden": () => "这个账号不能做这件事。",
  "urn:yizhan:staff:unauthenticated": () => "登录已到期，请重新登录。",
  "urn:yizhan:notices:needs-second-person": () => "自己拟的，要另一位同事来发布。",
  "urn:yizhan:notices:withdrawn": () => "这一条已经撤下了。",
  "urn:yizhan:notices:county-owned": () => "县里发的由县里撤。",
  "urn:yizhan:partyday:already-open": () => "今天的主题党日已经开了。",
  "urn:yizhan:devices:printed": () => "这一张已经打出来了。",
  "urn:yizhan:devices:no-printer": () => "这里没有小票机。",
  "urn:yizhan:request:too-large": () => "内容太长了。",
  "urn:yizhan:request:key-reused": () => "刚才已经提交过别的内容，请刷新后再试。",
  "urn:yizhan:store:busy": () => "请稍等一下，主机正忙，过一会儿再点一次。",
  "urn:yizhan:boot:storage-full": () => "主机的硬盘满了，这一步没有记下。请告诉县里的技术员。",
  "urn:yizhan:boot:storage-read-only": () => "主机的硬盘写不进去，这一步没有记下。请告诉县里的技术员。",
  "urn:yizhan:boot:clock-differs": () => "主机的时间和刚才看到的不一样了，请再看一遍。",
  "urn:yizhan:devices:code-refused": () => "登记码不对，或已经用过、过了 30 分钟。",
};
const KINDS = [
  [/:not-found$/, () => "这一条已经不在了。"],
];

/** What to tell a person about a problem, chosen by its type; the code at the end is for the technician. */
export function problemText(problem) {
  const told = queueProblem(problem) || bookingProblem(problem) || caseProblem(problem);
  if (told !== null) {
    return told;
  }
  const params = problem.params || {};
  const known = PROBLEMS[problem.type] || (KINDS.find(([pattern]) => pattern.test(problem.type)) || [])[1];
  return known ? known(params) : `没有办成，请再试一次。（${problem.type.replace("urn:yizhan:", "")}）`;
}

const RULES = {
  "required": "没有填",
  "too-long": "太长了",
  "mistyped": "打错了",
  "out-of-range": "超出了范围",
  "reversed": "比开始还早",
  "over": "已经过了",
  "shows-id-number": "里有身份证号，不能公示",
  "shows-phone": "里有手机号，不能公示",
  "shows-bank-card": "里有银行卡号，不能公示",
};

/** What a broken rule says of its field. */
export const ruleText = (code) => RULES[code] || "要改一改";

/** What is wrong with which field: [{ field: "title", text: "里有手机号，不能公示" }]; the field is the first of its path. */
export function violations(problem) {
  return (problem.violations || []).map(({ field, code }) => ({
    field: field.split(".")[0],
    text: ruleText(code),
  }));
}

export const OFFLINE = "没有送到主机，请再按一次。";

export const NOTICE_KINDS = {
  PARTY: "党务公开",
  VILLAGE: "村务公开",
  FINANCE: "财务公开",
  OPEN_ACCOUNTS: "阳光晒账",
  PUBLIC_NOTICE: "公示",
  FOUR_DELIBERATIONS: "四议两公开",
  MICRO_PROJECT: "民生微实事",
  POLICY: "政策",
  SAFETY: "安全提醒",
  ACTIVITY: "活动",
  HEALTH: "健康",
  RECRUITMENT: "招工",
};

export const TROUBLES = {
  OFFLINE: "连不上小票机",
  SILENT: "小票机没有回应",
  PAPER_OUT: "没纸了",
  COVER_OPEN: "盖子开着",
  REFUSED: "小票机不接",
};

/** How the printer is, by the core's finding: a few words for the bar, and what to do about it. */
const PRINTER = {
  "PRINTER_NONE": ["没有接", ""],
  "PRINTER_UNTRIED": ["还没打过", ""],
  "PRINTER_BUSY": ["在打", ""],
  "PRINTER_WELL": ["正常", ""],
  "PRINTER_READY": ["正常", "上一张没打出来，还要的话再打一次。"],
  "PRINTER_PAPER_LOW": ["快没纸了", "还能打几张。备一卷纸，没人排队时换上。"],
  "PRINTER_PAPER_OUT": ["没纸了", "换一卷纸，合上盖。"],
  "PRINTER_COVER_OPEN": ["盖子开着", "合上盖，听到咔一声。"],
  "PRINTER_OFFLINE": ["连不上", "看电源和网线，开关一次。"],
  "PRINTER_SILENT": ["没有回应", "关掉等五秒再开。"],
  "PRINTER_REFUSED": ["没接上一张", "开关一次，再打一张；还不行，告诉县里的技术员。"],
};

export function printerText(finding) {
  const [short, todo] = PRINTER[finding];
  return { short, todo };
}

const DOCUMENTS = {
  ticket: "号票",
  receipt: "办件回执",
  draft: "窗口接办单",
  materials: "材料单",
  "paper-list": "在等的号",
  booking: "预约单",
  test: "打印测试",
};

/** 号票 A001: what is on the paper, and whose it is by the number people go by. */
export const slipName = ({ document, number }) => [DOCUMENTS[document] || document, number].filter(Boolean).join(" ");

export const PRINT_STATES = { QUEUED: "排着", SENDING: "在打", CONFIRMED: "打好了", FAILED: "没打出来" };

export const CLIENT_KINDS = { KIOSK: "自助机", BOARD: "大屏", AGENT: "同步程序" };

export const ROLES = { duty: "值班", organiser: "组织", admin: "管理" };

export const ORIGINS = { SEED: "出厂", COUNTY: "县里", CENTER: "本中心" };

/** Why the line to the county does not carry, by the code the agent gives: a few words for the bar, a sentence. */
const LINK_REASONS = {
  "unreachable": ["没有回应", "县平台连不上，多半是网络断了。"],
  "timeout": ["没有回应", "连上了县平台，可它一直没有回话，会自己再试。"],
  "certificate": ["证书不对", "主机和县平台互相不认证书，请告诉县里的技术员。"],
  "clock": ["时间不对", "主机的时间和县里差得多，请管理员在「设备」页核对时间。"],
  "county-busy": ["县平台忙", "县平台眼下忙不过来，会自己再试。"],
  "county-error": ["县平台出错", "县平台回答出了错，请告诉县里的技术员。"],
  "receipt": ["回执不对", "县平台的回执签名不对，请告诉县里的技术员。"],
  "rolled-back": ["记录对不上", "主机的记录比县里的旧，请告诉县里的技术员。"],
  "forked": ["记录对不上", "主机和县里的记录对不上，请告诉县里的技术员。"],
  "wrong-center": ["登记错了", "同步程序登记的是别的中心，请告诉县里的技术员。"],
  "row-refused": ["有记录没收", "县平台有一条记录不收，后面的在等，请告诉县里的技术员。"],
  "row-damaged": ["有记录坏了", "有一条记录和它的校验对不上，请告诉县里的技术员。"],
  "changes-stopped": ["收不到县里的", "县里发来的东西送不进主机，请告诉县里的技术员。"],
  "stopped": ["同步程序停了", "主机上的同步程序停了，它会自己再起来。"],
};

/** { short, sentence } of what the agent says is wrong; null when nothing is. */
export function linkTrouble(reason) {
  if (reason === null || reason === undefined) {
    return null;
  }
  const [short, sentence] = LINK_REASONS[reason.split(":", 1)[0]]
    || ["出了毛病", `和县平台的连接出了毛病，请告诉县里的技术员。（${reason}）`];
  return { short, sentence };
}

/** What the county sends, by the kind of the change. */
export const CHANGES = {
  "catalogue.edition": "办事目录",
  "notices.notice": "公示",
  "notices.withdrawn": "撤下公示",
  "directory.roster": "党员名册",
  "directory.card-keys": "党员卡的验证钥匙",
  "directory.revocation": "停用党员卡",
  "cases.stage": "办件进度",
  "bookings.blocks": "县里的预约位子",
  "bookings.county": "县里接的预约",
};

export const SETTINGS = {
  "queue.desks": "窗口有几个",
  "queue.serving-minutes": "一个号一般办几分钟，超过了标出来",
  "queue.preferred-in-a-row": "优先号连叫几个后叫一个普通号",
  "queue.delay.ordinary": "普通号最多等几分钟",
  "queue.delay.elderly": "老年人最多等几分钟",
  "queue.delay.disabled": "残疾人最多等几分钟",
  "queue.delay.pregnant": "孕妇最多等几分钟",
  "queue.delay.veteran": "退役军人最多等几分钟",
  "queue.delay.appointment": "预约的最多等几分钟",
  "queue.recalls": "叫了没来，最多再叫几次",
  "queue.requeue-behind": "过号的人回来，排在几个人后面",
  "queue.papers-days": "缺材料的号留几天",
  "queue.closes-early": "排到下班也办不完时，提前停止取号",
  "queue.overnight": "没叫到的号过夜：CLOSE 作废，CARRY 第二天接着排",
  "queue.forecast-days": "按最近几个工作日估等候时间",
  "queue.forecast-visits": "一个队办过几次才开始估等候时间",
  "bookings.hold-minutes": "预约时位子先留几分钟",
  "bookings.early-minutes": "预约的最多早到几分钟",
  "bookings.late-minutes": "预约的晚到几分钟内仍先叫",
  "bookings.no-show-minutes": "过了约的时间几分钟，位子放给别人",
  "bookings.per-person": "一个人最多约几个",
  "voice.on": "叫号出声",
  "voice.pack": "叫号和朗读的声音",
  "voice.read-aloud": "自助机能朗读",
  "voice.volume": "音量（百分之几）",
  "voice.quiet-volume": "安静时段的音量（百分之几）",
  "voice.quiet-hours": "安静时段，例如 20:00-07:00",
  "printer.dots": "小票机一行的点数（384 或 576）",
  "staff.session-hours": "登录管几小时",
  "cases.draft-hours": "没办完的申请留几小时",
  "files.voice-seconds": "一段录音最长几秒",
  "files.photo-kib": "一张照片最大几 KiB",
};
