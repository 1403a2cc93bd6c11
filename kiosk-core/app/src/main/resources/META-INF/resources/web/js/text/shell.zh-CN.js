export default {
  "page.QUEUE": "叫号",
  "page.DESKS": "各窗口",
  "page.CASES": "办件",
  "page.PARTY_DAY": "主题党日",
  "page.NOTICES": "公示",
  "page.FIGURES": "统计",
  "page.OPENING": "开放时间",
  "page.DEVICES": "设备",
  "page.STAFF": "人员",
  "sign-off": "退出",
  "language": "EN",
  "away": "连不上主机，正在重新连接，不用刷新。这会儿请用口头叫号，先记在纸上。",
};
