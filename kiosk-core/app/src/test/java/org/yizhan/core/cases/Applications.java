package org.yizhan.core.cases;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.files.Files;
import org.yizhan.contract.queue.Errands;
import org.yizhan.core.TestCore;

/// Applications as a kiosk or a desk sends them.
final class Applications {
    /// The GB standard's own example, no living person's.
    static final String ID_NUMBER = "11010519491231002X";

    private UUID id = Ids.next();
    private String item = "old-age-allowance";
    private String name = "李建国";
    private String phone = "13900000000";
    private @Nullable String idNumber = ID_NUMBER;
    private final Map<String, String> answers = new HashMap<>();

    private List<Files.Attachment> notes = List.of();
    private @Nullable String paper;
    private @Nullable UUID ticket;
    private Cases.@Nullable Agent agent;

    static Applications valid() {
        var form = new Applications();
        form.answers.putAll(Map.of("age", "80s", "before", "no", "pay-to", "social"));
        return form;
    }

    Applications id(UUID other) {
        id = other;
        return this;
    }

    Applications item(String other) {
        item = other;
        return this;
    }

    Applications name(String other) {
        name = other;
        return this;
    }

    Applications phone(String other) {
        phone = other;
        return this;
    }

    Applications idNumber(@Nullable String other) {
        idNumber = other;
        return this;
    }

    Applications answer(String question, String answer) {
        answers.put(question, answer);
        return this;
    }

    Applications without(String question) {
        answers.remove(question);
        return this;
    }

    Applications notes(Files.Attachment... others) {
        notes = List.of(others);
        return this;
    }

    Applications paper(@Nullable String other) {
        paper = other;
        return this;
    }

    Applications ticket(@Nullable UUID other) {
        ticket = other;
        return this;
    }

    Applications agent(String other, Errands.Relation relation, String telephone) {
        return agent(new Cases.Agent(other, relation, telephone, true));
    }

    Applications agent(Cases.@Nullable Agent other) {
        agent = other;
        return this;
    }

    Applications noAnswers() {
        answers.clear();
        return this;
    }

    Cases.Application form() {
        return new Cases.Application(
                id,
                item,
                new Cases.Applicant(name, phone, idNumber),
                Map.copyOf(answers),
                true,
                "zh-CN",
                notes,
                paper,
                ticket,
                agent);
    }

    ValidatableResponse send() {
        return send(TestCore.kiosk());
    }

    ValidatableResponse send(RequestSpecification client) {
        return client.body(form()).post("/api/cases").then();
    }

    Cases.Receipt filed() {
        return send().statusCode(201).extract().as(Cases.Receipt.class);
    }
}
