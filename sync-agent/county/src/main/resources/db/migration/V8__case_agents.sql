-- Rows of cases may have come with who acts for the applicant before the county read it.
insert into refold (type) values ('cases.case');
