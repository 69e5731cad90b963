package io.github.fer4j.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkGateTest {

    @Test
    void moreThanMayWaitAreRefusedAtOnce() {
        List<Integer> crowd = new ArrayList<>();
        WorkGate gate = new WorkGate(1, 1, Duration.ofSeconds(1), crowd::add);
        try (WorkGate.Admission first = gate.admit();
                WorkGate.Admission second = gate.admit()) {
            assertThat(gate.inside()).isEqualTo(2);
            assertThat(first).isNotSameAs(second);
            assertThatThrownBy(gate::admit)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.status()).isEqualTo(503))
                    .hasMessageContaining("Too many pictures wait");
        }
        assertThat(gate.inside()).isZero();
        assertThat(crowd).containsExactly(1, 2, 1, 0);
    }

    @Test
    void noMoreRunThanMay() throws Exception {
        WorkGate gate = new WorkGate(2, 10, Duration.ofSeconds(30), inside -> {});
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CompletableFuture<?>[] all = new CompletableFuture<?>[10];
        for (int i = 0; i < all.length; i++) {
            all[i] = CompletableFuture.runAsync(() -> {
                try (WorkGate.Admission admission = gate.admit()) {
                    admission.work(() -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        sleep();
                        return running.decrementAndGet();
                    });
                }
            });
        }
        CompletableFuture.allOf(all).get();
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void fewThreadsDoTheWorkOfManyRequests() throws Exception {
        WorkGate gate = new WorkGate(2, 50, Duration.ofSeconds(30), inside -> {});
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        List<Thread> requests = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            requests.add(new Thread(() -> {
                try (WorkGate.Admission admission = gate.admit()) {
                    admission.work(() -> workers.add(Thread.currentThread()));
                }
            }));
        }
        requests.forEach(Thread::start);
        for (Thread request : requests) {
            request.join();
        }
        assertThat(workers).hasSizeBetween(1, 2).doesNotContainAnyElementsOf(requests);
    }

    @Test
    void whatFailsFailsAsItIs() {
        WorkGate gate = new WorkGate(1, 1, Duration.ofSeconds(5), inside -> {});
        try (WorkGate.Admission admission = gate.admit()) {
            assertThatThrownBy(() -> admission.work(() -> {
                        throw Problem.of(422, "No picture", "It is text.");
                    }))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("It is text.");
        }
    }

    @Test
    void whoWaitsTooLongIsRefused() {
        WorkGate gate = new WorkGate(1, 1, Duration.ofMillis(50), inside -> {});
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> {
            try (WorkGate.Admission admission = gate.admit()) {
                admission.work(() -> {
                    begun.countDown();
                    await(end);
                    return "";
                });
            }
        });
        await(begun);
        try (WorkGate.Admission second = gate.admit()) {
            assertThatThrownBy(() -> second.work(() -> "")).hasMessageContaining("waited too long");
        }
        end.countDown();
        busy.join();
    }

    @Test
    void aClosedOneFinishesWhatIsInsideAndLetsNobodyIn() {
        WorkGate gate = new WorkGate(1, 1, Duration.ofSeconds(5), inside -> {});
        WorkGate.Admission inside = gate.admit();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> gate.close(Duration.ofSeconds(20)));
        while (!isRefusing(gate)) {
            sleep();
        }
        assertThat(closing).isNotDone();
        assertThat(inside.work(() -> "answered")).isEqualTo("answered");
        inside.close();
        closing.join();
    }

    private static boolean isRefusing(WorkGate gate) {
        try (WorkGate.Admission admission = gate.admit()) {
            return admission == null;
        } catch (Problem e) {
            return String.valueOf(e.getMessage()).contains("stopped");
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
