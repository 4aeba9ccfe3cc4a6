package io.github.palaudit.scan;

import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.PagedResponse;
import com.azure.core.util.Context;
import com.azure.resourcemanager.resources.fluent.ResourceManagementClient;
import com.azure.resourcemanager.resources.implementation.ResourceManagementClientBuilder;
import io.github.palaudit.scan.session.Answers;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.scan.session.WriteRefused;
import io.github.palaudit.snapshot.ScopeId;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The resource groups and resources of one subscription, by the SDK's client on the pipeline that
 * only reads. Asked only where Resource Graph has no answer: the client's classes would cost every
 * scan a third of a second.
 */
final class SubscriptionContents {

  private final ResourceManagementClient client;

  SubscriptionContents(Endpoint resourceManager, ScopeId subscription) {
    this.client =
        new ResourceManagementClientBuilder()
            .pipeline(resourceManager.pipeline())
            .endpoint(resourceManager.base().toString())
            .subscriptionId(subscription.name())
            .buildClient();
  }

  /** Every resource group with its name; throws {@link ReadFailed}. */
  void groups(BiConsumer<ScopeId, String> each) {
    forEach(
        client.getResourceGroups().list(null, null, Context.NONE),
        row -> {
          ScopeId id = ScopeId.of(Sent.required(row.id(), "id"));
          each.accept(id, Sent.text(row.name()).orElse(id.name()));
        });
  }

  /** Every resource with its type; throws {@link ReadFailed}. */
  void resources(BiConsumer<ScopeId, String> each) {
    forEach(
        client.getResources().list(null, null, null, Context.NONE),
        row ->
            each.accept(
                ScopeId.of(Sent.required(row.id(), "id")), Sent.required(row.type(), "type")));
  }

  private static <T> void forEach(PagedIterable<T> list, Consumer<T> each) {
    Pages pages = new Pages();
    try {
      for (PagedResponse<T> page : list.iterableByPage()) {
        page.getValue().forEach(each);
        String next = page.getContinuationToken();
        if (next != null) {
          pages.follow(next);
        }
      }
    } catch (ReadFailed | SignInFailed | WriteRefused | RecordNotKept known) {
      throw known;
    } catch (RuntimeException thrown) {
      throw Answers.failure(thrown);
    }
  }
}
