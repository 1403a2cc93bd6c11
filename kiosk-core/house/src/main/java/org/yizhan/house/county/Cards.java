package org.yizhan.house.county;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The member cards of a center's roster, as the county prints them.
public record Cards(Officer officer, String center) {
    /// @param text  what the card's QR says
    public record Card(String member, String branch, String text) {}

    /// One card for each member of the branch that has one.
    public List<Card> ofBranch(String branch) throws IOException {
        var cards = new ArrayList<Card>();
        for (JsonNode member : officer.get("/api/members?center=" + center)) {
            String id = member.path("id").asText();
            if (member.path("branchId").asText().equals(branch)) {
                cards.add(new Card(id, branch, officer.text("/api/members/" + id + "/card.txt")));
            }
        }
        return cards;
    }
}
