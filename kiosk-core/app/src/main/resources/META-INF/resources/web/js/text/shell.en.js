export default {
  "page.QUEUE": "Calling",
  "page.DESKS": "Desks",
  "page.CASES": "Cases",
  "page.PARTY_DAY": "Party day",
  "page.NOTICES": "Notices",
  "page.FIGURES": "Figures",
  "page.OPENING": "Hours",
  "page.DEVICES": "Devices",
  "page.STAFF": "Staff",
  "sign-off": "Sign off",
  "language": "中文",
  "away": "The core does not answer; connecting again, no need to reload. Call aloud meanwhile and write it down.",
};
