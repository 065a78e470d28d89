package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.OperationMatch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about roles in the workspace")
class RolesContractTest {
    private static final String CONSUMER = "roles";

    /** The operations that not every role may call. */
    private static List<Call> guarded() {
        return Call.WITH_KEY.stream()
                .filter(call -> !operation(call).roles().isEmpty())
                .toList();
    }

    @Pact(consumer = CONSUMER)
    V4Pact student(PactBuilder pact) {
        guarded()
                .forEach(call -> Contract.of(
                                pact, "a request of a student to " + call.phrase(), call.fact(), "G7", "G9", "G12")
                        .given("a key of a user with another role", Map.of("role", "student"))
                        .asks(call.method(), call.examplePath())
                        .answers(403, Bodies.error("Your role in the workspace does not allow this.")));
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "student")
    void refusesStudentsWhatTheyMayNotDo(MockServer mock) throws Exception {
        assertThat(guarded()).isNotEmpty();
        for (Call call : guarded()) {
            assertThat(new Client(mock).send(call.method(), call.path()))
                    .as(call.phrase())
                    .isEqualTo(403);
        }
    }

    private static Operation operation(Call call) {
        return ((OperationMatch.Found) OperationCatalog.load().match(call.method(), call.examplePath())).operation();
    }
}
