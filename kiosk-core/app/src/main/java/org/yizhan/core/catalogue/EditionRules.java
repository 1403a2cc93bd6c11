package org.yizhan.core.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yizhan.contract.catalogue.Catalogue;

/// What an edition must keep to, so that every item in it can be shown and applied for.
final class EditionRules {
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_ANSWER = 500;

    private EditionRules() {}

    /// @throws IllegalArgumentException  naming the first thing that is wrong
    static void check(Catalogue.Edition edition) {
        require(edition.version() > 0, "the version is not positive");
        unique(edition.groups(), Catalogue.Group::id, "group");
        unique(edition.items(), Catalogue.Item::id, "item");
        unique(edition.items(), Catalogue.Item::number, "item number");
        unique(edition.functions(), Catalogue.Function::id, "function");
        Set<String> groups = edition.groups().stream().map(Catalogue.Group::id).collect(Collectors.toUnmodifiableSet());
        for (Catalogue.Item item : edition.items()) {
            require(groups.contains(item.groupId()), item.id() + " is in a group that is not there");
            check(item);
        }
    }

    private static void check(Catalogue.Item item) {
        require(fits(item.id()), "an item's id is blank or too long");
        require(item.number() > 0, item.id() + " has no number");
        require(item.legalDays() >= 0 && item.promisedDays() >= 0, item.id() + " has a negative limit");
        require(item.noticeDays() >= 0, item.id() + " has a negative public notice");
        require(item.feeFen() >= 0, item.id() + " has a negative fee");
        require(item.trips() >= 0, item.id() + " has negative trips");
        unique(item.materials(), Catalogue.Material::id, item.id() + ": material");
        unique(item.questions(), Catalogue.Question::id, item.id() + ": question");
        item.questions().forEach(question -> check(item.id() + "." + question.id(), question));
    }

    private static void check(String name, Catalogue.Question question) {
        require(fits(question.id()), name + " has a blank or too long id");
        if (question.kind() == Catalogue.Question.Kind.CHOICE) {
            require(!question.choices().isEmpty(), name + " offers no choice");
            unique(question.choices(), Catalogue.Choice::id, name + ": choice");
        } else {
            require(question.choices().isEmpty(), name + " offers choices but is none");
            require(
                    question.maxLength() > 0 && question.maxLength() <= LONGEST_ANSWER,
                    name + " takes no answer of a sane length");
        }
    }

    private static boolean fits(String id) {
        return !id.isBlank() && id.length() <= LONGEST_ID;
    }

    private static <T> void unique(List<T> things, Function<T, Object> key, String what) {
        Set<Object> seen = new HashSet<>();
        for (T thing : things) {
            Object id = key.apply(thing);
            require(seen.add(id), what + " " + id + " is there twice");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
