-- What was answered about a person is kept as the id of what it was about; who comes again with the same key is answered
-- from that record. The answer about a visit did not say of which number it was.
UPDATE idempotency SET answer = json_quote(json_extract(answer, '$.id'))
    WHERE json_type(answer, '$.shortCode') = 'text';
UPDATE idempotency SET answer = json_object(
        'booking', json_extract(answer, '$.booking.id'),
        'ticket', json_extract(answer, '$.ticket.id'),
        'welcome', json_extract(answer, '$.welcome'))
    WHERE json_type(answer, '$.booking') = 'object';
UPDATE idempotency SET answer = json_object(
        'signIn', json_extract(answer, '$.greeting.signInId'),
        'again', json(iif(json_extract(answer, '$.greeting.again'), 'true', 'false')))
    WHERE json_type(answer, '$.greeting') = 'object';
DELETE FROM idempotency WHERE json_type(answer, '$.selfDeclared') IS NOT NULL;

-- Who came and whose visit is not over: few at any time.
CREATE INDEX booking_arrived ON booking (from_at) WHERE state = 'ARRIVED';
