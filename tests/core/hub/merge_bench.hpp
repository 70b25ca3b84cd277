// One customer with a live chat and a mailbox, and a real hub: what tests of merging stand on.
#pragma once

#include "tests/support/local_hub_bench.hpp"

#include <algorithm>

namespace santral::test {

class MergeBench : public LocalHubBench {
public:
    QueueId support{{9, 1}}, billing{{9, 2}};
    Agent can{AgentId{{4, 2}}, "Can", Role::Agent, "can", {}, {QueueId{{9, 1}}}};
    ConversationId chat, mail; // one conversation each
    CustomerId customer;
    std::string mailId; // Message-ID of the customer's mail

    MergeBench() {
        must(system(SaveQueue{{support, "Destek", {}, false}}));
        must(system(SaveQueue{{billing, "Fatura", {}, false}}));
        must(system(RegisterAgent{can}));
        hub->configure({{{"destek@example.com", "Destek", support}}, "TR", support, support});
        chat = must(visitorWrites("v1", "merhaba")).conversation;
        time.advance(std::chrono::minutes(1));
        mail = must(mailFrom("deniz@example.com", {})).conversation;
        IdentityId from = now(mail).identity;
        customer = identity(now(chat).identity).customer;
        must(agent(LinkIdentity{from, customer}));
        time.advance(std::chrono::minutes(1));
    }

    static Receipt must(Result<Receipt> receipt) {
        INFO((receipt ? std::string() : describe(receipt.error())));
        REQUIRE(receipt);
        return *receipt;
    }
    Conversation now(ConversationId id) {
        auto found = hub->state().conversation(id);
        REQUIRE(found);
        REQUIRE(*found);
        return **found;
    }
    Identity identity(IdentityId id) { return **hub->state().identity(id); }
    Result<Receipt> mailFrom(const std::string& address, const std::string& inReplyTo) {
        MailPart part;
        part.from = {"", address};
        part.subject = "Siparişim";
        part.messageId = mailId = "<" + toString(newMessage()) + "@far.example>";
        part.inReplyTo = inReplyTo;
        return system(ReceiveMail{{"mail", part.messageId}, newMessage(), {}, part, "nerede?", {}, {}});
    }
    Result<Receipt> answer(ConversationId id, const std::string& text = "buyurun") {
        return agent(SendMessage{id, newMessage(), Channel::Chat, text, {}, {}});
    }
    void merge(ConversationId id, ConversationId into) { must(agent(MergeConversation{id, into})); }
    void separate(ConversationId id) { must(agent(SeparateConversation{id})); }
    // What people see of it; everything but how often and when it was touched.
    Conversation sight(ConversationId id) {
        Conversation c = now(id);
        c.lastSeq = 0;
        return c;
    }
    // The view says the same as memory, also one that is made anew.
    void reopen(bool anew = false) {
        close();
        if (anew) std::filesystem::remove(folder.path() / "view.db");
        open();
        hub->configure({{{"destek@example.com", "Destek", support}}, "TR", support, support});
    }
    std::vector<std::string> lines() { // of merging, in the customer's thread
        std::vector<std::string> all;
        for (const TimelineItem& item : thread(customer)) {
            if (item.kind == ItemKind::Merged) all.push_back("merged " + item.about);
            if (item.kind == ItemKind::Separated) all.push_back("separated " + item.about);
        }
        return all;
    }
};

} // namespace santral::test
