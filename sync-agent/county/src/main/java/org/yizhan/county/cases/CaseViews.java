package org.yizhan.county.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.catalogue.Catalogue;
import org.yizhan.county.centers.Center;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.platform.Shown;

/// Cases in the words of the console.
@ApplicationScoped
class CaseViews {
    private final Catalogue catalogue;
    private final Centers centers;
    private final Clock clock;

    CaseViews(Catalogue catalogue, Centers centers, Clock clock) {
        this.catalogue = catalogue;
        this.centers = centers;
        this.clock = clock;
    }

    record Tab(String stage, String shown, long count, boolean here) {}

    record Line(UUID id, String item, String number, String village, String due) {}

    /// @param key   names one press of this button: pressing twice acts once
    /// @param look  the button's class
    record Act(String path, String shown, String key, String look) {}

    record Answer(String question, String text) {}

    record Step(String at, String what, @Nullable String reason, String officer) {}

    record Open(
            UUID id,
            String item,
            String number,
            String village,
            String due,
            String filedAt,
            String stage,
            String mark,
            List<Act> commands,
            boolean erased,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String idNumber,
            List<Answer> answers,
            @Nullable Agent agent,
            List<Step> steps) {}

    /// Who acts for the applicant, and whom that is to them.
    record Agent(String name, String relation, String phone) {}

    List<Tab> tabs(List<CaseCounts.Count> counts, Stage here) {
        return counts.stream()
                .map(count -> new Tab(
                        count.stage(), count.shown(), count.count(), here.name().equals(count.stage())))
                .toList();
    }

    List<Line> lines(List<CaseFile.Line> lines) {
        Map<String, String> items = catalogue.itemNames();
        Map<String, String> villages = centers.all().stream()
                .collect(Collectors.toMap(
                        Center::code, center -> center.village().chinese()));
        return lines.stream().map(line -> line(line, items, villages)).toList();
    }

    private static Line line(CaseFile.Line line, Map<String, String> items, Map<String, String> villages) {
        return new Line(
                line.id(),
                items.getOrDefault(line.itemId(), line.itemId()),
                line.number(),
                villages.getOrDefault(line.center(), line.center()),
                Shown.due(line.dueOn()));
    }

    Open open(CaseFile.Whole whole) {
        CaseFile.Line line = whole.line();
        Line words = lines(List.of(line)).getFirst();
        Map<String, String> questions = catalogue.questions(line.itemId());
        CaseFile.Applicant applicant = whole.applicant();
        return new Open(
                line.id(),
                words.item(),
                line.number(),
                words.village(),
                words.due(),
                Shown.time(line.filedAt(), clock),
                line.stage().shown(),
                mark(line.stage()),
                line.allowed().stream().map(CaseViews::act).toList(),
                applicant.erased(),
                applicant.name(),
                applicant.phone(),
                applicant.idNumber(),
                applicant.answers().entrySet().stream()
                        .map(answer -> new Answer(
                                questions.getOrDefault(answer.getKey(), answer.getKey()),
                                questions.getOrDefault(answer.getKey() + "/" + answer.getValue(), answer.getValue())))
                        .toList(),
                agent(applicant.agent()),
                whole.steps().stream().map(this::step).toList());
    }

    private static @Nullable Agent agent(CaseFile.@Nullable Agent agent) {
        return agent == null ? null : new Agent(agent.name(), relation(agent.relation()), agent.phone());
    }

    private static String relation(String relation) {
        return switch (relation) {
            case "SPOUSE" -> "替爱人办";
            case "PARENT" -> "替父母办";
            case "CHILD" -> "替子女办";
            case "RELATIVE" -> "替亲戚办";
            case "NEIGHBOUR" -> "替邻居、同村人办";
            default -> relation;
        };
    }

    private Step step(CaseFile.Step step) {
        return new Step(Shown.time(step.at(), clock), step.command().shown(), step.reason(), step.officer());
    }

    private static Act act(Stage.Command command) {
        String look = switch (command) {
            case ACCEPT -> "primary";
            case APPROVE -> "done";
            case REQUEST_CORRECTION, REJECT -> "";
        };
        return new Act(command.path(), command.shown(), UUID.randomUUID().toString(), look);
    }

    private static String mark(Stage stage) {
        return switch (stage) {
            case FILED -> "attention";
            case ACCEPTED -> "information";
            case CORRECTION -> "attention";
            case APPROVED -> "done";
            case REJECTED -> "trouble";
        };
    }
}
